package io.github.tikcalc.cli.input;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.card.CardUser;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.engine.Estimator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that takes what a rate card asks of a creator: an option for each of its inputs. */
public abstract class InputCommand extends Command implements CardUser {
  private final RatesOption rates = new RatesOption();
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date(
          "--as-of",
          "The day to estimate for, as 2026-11-01: it decides which programs are open."
              + " Else the rate card's own day.");
  private final Environment environment;
  private @Nullable UsedCard used;
  private @Nullable InputOptions inputs;

  protected InputCommand(
      Environment environment, String name, String header, List<String> examples) {
    super(name, header, examples);
    this.environment = environment;
  }

  /** The argument for a creator in a few words. */
  protected static Argument<List<String>> wordsArgument() {
    return Argument.parameters(
        "WORD",
        false,
        "The creator in a few words instead of options: followers, niche, country, as in"
            + " 12k beauty US.");
  }

  /** The option for a creator in a file. */
  protected static Argument<@Nullable String> profileArgument() {
    return Argument.text(
        "--profile",
        "FILE",
        "A JSON object with the same inputs, in camelCase; - reads standard input."
            + " Options win over it.");
  }

  /** Which card, and which day: for {@link #add}. */
  protected final void addCardAndDay() {
    add(rates.all());
    add(asOf);
  }

  protected final Environment environment() {
    return environment;
  }

  /** The options that say which card. */
  protected final RatesOption rates() {
    return rates;
  }

  /** The option that says which day. */
  protected final Argument<@Nullable LocalDate> day() {
    return asOf;
  }

  @Override
  public UsedCard used() throws IOException {
    return rates.use(environment);
  }

  @Override
  public void addInputs(UsedCard card, boolean help) {
    this.used = card;
    this.inputs = new InputOptions(this, card.card(), help);
  }

  /** The options that one of this name, which there is not, may stand for. */
  public final List<String> optionsLike(String name) {
    return inputs == null ? List.of() : inputs.like(name);
  }

  /** The card of the call. */
  protected final UsedCard card() {
    if (used == null) {
      throw new IllegalStateException("called before its card was known");
    }
    return used;
  }

  /** What the options of the call tell. */
  protected final InputOptions options() {
    if (inputs == null) {
      throw new IllegalStateException("called before its options were known");
    }
    return inputs;
  }

  /** The card of the call, or some streams of it, compiled for the day of the call. */
  protected final Estimator estimator(RateCard card) {
    LocalDate day = asOf.value();
    return day == null ? Estimator.of(card) : Estimator.of(card, day);
  }
}
