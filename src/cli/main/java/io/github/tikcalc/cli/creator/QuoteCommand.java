package io.github.tikcalc.cli.creator;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.card.Terms.Measure;
import io.github.tikcalc.card.Terms.Term;
import io.github.tikcalc.card.json.RateCardException;
import io.github.tikcalc.card.json.TermsReader;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.cli.input.Quantities;
import io.github.tikcalc.plan.Quote;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.pocket.Pocket;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.report.plan.QuoteAnswer;
import io.github.tikcalc.report.steps.QuoteSteps;
import io.github.tikcalc.text.PlainNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prices a sponsored post with the terms that a brand asks for. */
public final class QuoteCommand extends CreatorCommand {
  private static final int MOST_POSTS = 1000;

  private final Map<String, Argument<?>> options = new LinkedHashMap<>();
  private final PocketOptions pocket;
  private @Nullable Terms terms;

  public QuoteCommand(Environment environment) {
    super(
        environment,
        "quote",
        "Shows what to charge a brand for a sponsored post, with usage rights and other terms.",
        List.of(
            "tikcalc quote --followers 50k --niche beauty --usage-rights 90d",
            "tikcalc quote 50k beauty --deliverables 3 --exclusivity 30d --rush",
            "tikcalc quote 50k beauty --usage-rights 30d --format markdown > offer.md",
            "tikcalc quote 50k beauty --keep total=70% --currency EUR=0.92"));
    this.pocket = new PocketOptions(this, false);
    addCreator();
  }

  @Override
  public void addInputs(UsedCard card, boolean help) {
    super.addInputs(card, help);
    try {
      Path folder = cardFolder();
      TermsReader.Reading reading = TermsReader.read(folder, card.card());
      try {
        // A page of help is shown for any card; only a quote needs terms that hold.
        this.terms = help ? reading.terms() : reading.orThrow();
      } catch (RateCardException e) {
        throw new FaultsException(folder, e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Term term : terms == null ? List.<Term>of() : terms.terms()) {
      String name = Inputs.optionOf(term.id());
      Argument<?> option =
          switch (term.measure()) {
            case ONCE -> Argument.flag(name, term.about());
            case DAYS -> Argument.text(name, "DAYS", term.about());
            case POSTS -> Argument.text(name, "N", term.about());
          };
      options.put(term.id(), option);
      addFirst(option);
    }
  }

  @Override
  public Integer call() throws IOException {
    Creator creator = creator();
    Terms known = terms;
    if (known == null) {
      throw wrong("this rate card lists no terms (it has no " + TermsReader.FILE + ")");
    }
    Map<String, Double> agreed = new LinkedHashMap<>();
    for (Term term : known.terms()) {
      Argument<?> option = options.get(term.id());
      Object value = option == null ? null : option.value();
      if (value instanceof String text) {
        agreed.put(term.id(), number(term, text));
      } else if (Boolean.TRUE.equals(value)) {
        agreed.put(term.id(), 0.0);
      }
    }
    Quote quote;
    try {
      quote = Quote.of(creator, known, agreed);
    } catch (Quote.BeyondPointsException e) {
      List<Point> points = e.term().points();
      throw wrong(
          Inputs.optionOf(e.term().id())
              + ": the rate card tells no more than "
              + PlainNumber.of(points.get(points.size() - 1).at())
              + " days (price two terms, or add a point to "
              + TermsReader.FILE
              + ")");
    }
    RateCard card = creator.estimator().card();
    Money total = quote.total();
    Pocket kept = total == null ? Pocket.NONE : pocket.of(card, known.stream(), total);
    Quote priced = quote;
    int code =
        show(
            new QuoteAnswer(quote, kept, known, card, whoWithFollowers(creator)),
            creator,
            () -> QuoteSteps.of(creator, priced, known, this::estimateCall));
    return total == null && code == ExitCode.DONE ? ExitCode.FOUND : code;
  }

  private double number(Term term, String text) {
    boolean days = term.measure() == Measure.DAYS;
    String digits = days && text.endsWith("d") ? text.substring(0, text.length() - 1) : text;
    try {
      double value = Quantities.number(term.id(), digits);
      if (value >= 1 && value == Math.rint(value) && (days || value <= MOST_POSTS)) {
        return value;
      }
    } catch (InvalidValueException e) {
      // Told below in the words of this option.
    }
    throw wrong(
        Inputs.optionOf(term.id())
            + ": "
            + text
            + (days ? " is no number of days (write 90d)" : " is no number of posts (write 3)"));
  }
}
