package io.github.tikcalc.cli.creator;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.card.json.RateCardException;
import io.github.tikcalc.card.json.TermsReader;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.card.StreamNames;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.plan.Quote;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.pocket.Conversion;
import io.github.tikcalc.pocket.Keep;
import io.github.tikcalc.pocket.Per;
import io.github.tikcalc.pocket.Pocket;
import io.github.tikcalc.pocket.Unit;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options by which a user asks what of an estimate reaches the pocket. */
final class PocketOptions {
  private static final String KEEP = "--keep";
  private static final String PER = "--per";
  private static final String CURRENCY = "--currency";
  private static final String TOTAL = "total";
  private static final String PERCENT = "[0-9]{1,3}([.][0-9]{1,9})?%";
  private static final String RATE = "[A-Za-z]{3}=[0-9]{1,9}([.][0-9]{1,9})?";
  private static final int CODE = 3;

  private final Argument<List<String>> keep =
      Argument.texts(
          KEEP,
          "STREAM=SHARE",
          "The share of a stream that you keep, or of the total, as in total=70%: what an agency or"
              + " a manager leaves. As often as you like.");
  private final Argument<@Nullable Per> per =
      Argument.word(
          PER,
          "UNIT",
          Per.values(),
          "Also the total for a year or a week, of one video or 1000-views (tell how many there"
              + " are), or the price of a sponsored post. Else a month alone.");
  private final Argument<@Nullable String> currency =
      Argument.text(
          CURRENCY,
          "CODE=RATE",
          "Also in another currency at a rate that you tell, as in EUR=0.92: euros a dollar.");

  private final Command command;

  /**
   * Adds the options to a command.
   *
   * @param units whether it can tell its total for another time, or for a video
   */
  PocketOptions(Command command, boolean units) {
    this.command = command;
    if (units) {
      command.add(keep, per, currency);
    } else {
      command.add(keep, currency);
    }
  }

  /** Where a card lies; asked only if its terms are needed. */
  interface Folder {
    Path get() throws IOException;
  }

  /** Refuses the options, if any is given, where they have no place. */
  void refuse(String why) {
    boolean given = !keep.value().isEmpty() || per.value() != null || currency.value() != null;
    if (given) {
      String name = !keep.value().isEmpty() ? KEEP : per.value() != null ? PER : CURRENCY;
      throw command.wrong(name + ": " + why);
    }
  }

  /** What the options ask of an estimate. */
  Pocket of(Estimator estimator, Estimate estimate, Folder folder) throws IOException {
    Keep kept = keep(estimate.card());
    Conversion conversion = conversion(estimate.card().currency());
    Unit unit = unit(estimator, estimate, folder);
    try {
      return Pocket.of(estimate, kept, unit, conversion);
    } catch (ArithmeticException e) {
      throw tooMuch();
    }
  }

  /**
   * What the options ask of an amount that one stream pays.
   *
   * @param stream its id
   */
  Pocket of(RateCard card, String stream, Money pay) {
    Keep kept = keep(card);
    for (String told : kept.streams().keySet()) {
      if (!told.equals(stream)) {
        throw command.wrong(
            KEEP
                + ": "
                + card.stream(told).title()
                + " is no part of this, which is all of "
                + card.stream(stream).title()
                + " (write "
                + stream
                + "=80%, say)");
      }
    }
    try {
      return Pocket.of(stream, pay, kept, conversion(card.currency()));
    } catch (ArithmeticException e) {
      throw tooMuch();
    }
  }

  private RuntimeException tooMuch() {
    return command.wrong(
        CURRENCY + ": at this rate the total is more than can be told to the cent");
  }

  private Keep keep(RateCard card) {
    Map<String, BigDecimal> streams = new LinkedHashMap<>();
    BigDecimal total = null;
    for (String text : keep.value()) {
      int equals = text.lastIndexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals).strip();
      BigDecimal share = share(text, equals < 0 ? "" : text.substring(equals + 1).strip());
      boolean again;
      if (name.equalsIgnoreCase(TOTAL)) {
        again = total != null;
        total = share;
      } else {
        again = streams.put(new StreamNames(card, command).named(name).id(), share) != null;
      }
      if (again) {
        throw command.wrong(KEEP + ": " + Printable.quoted(name) + " is told twice");
      }
    }
    return new Keep(streams, total);
  }

  private BigDecimal share(String text, String percent) {
    if (percent.matches(PERCENT)) {
      BigDecimal share =
          new BigDecimal(percent.substring(0, percent.length() - 1)).movePointLeft(2);
      if (share.compareTo(BigDecimal.ONE) <= 0) {
        return share;
      }
    }
    throw command.wrong(
        KEEP
            + ": "
            + Printable.quoted(text)
            + " tells no share from 0% to 100% (write it like total=70%)");
  }

  private @Nullable Conversion conversion(String own) {
    String text = currency.value();
    if (text == null) {
      return null;
    }
    String code = text.length() > CODE ? text.substring(0, CODE).toUpperCase(Locale.ROOT) : "";
    BigDecimal rate = text.matches(RATE) ? new BigDecimal(text.substring(CODE + 1)) : null;
    if (rate == null || rate.signum() == 0) {
      throw command.wrong(
          CURRENCY
              + ": "
              + Printable.quoted(text)
              + " is no currency and its rate (write it like EUR=0.92: how many euros one "
              + own
              + " is)");
    }
    if (code.equals(own)) {
      throw command.wrong(CURRENCY + ": " + code + " is what the estimate is in (leave it out)");
    }
    return new Conversion(code, rate);
  }

  private @Nullable Unit unit(Estimator estimator, Estimate estimate, Folder folder)
      throws IOException {
    Per asked = per.value();
    if (asked == null) {
      return null;
    }
    return switch (asked) {
      case MONTH -> null;
      case YEAR -> Unit.year();
      case WEEK -> Unit.week();
      case VIDEO -> {
        double count = told(estimate, asked, "videosPerMonth", "12");
        yield Unit.video(BigDecimal.valueOf(count), NumberText.exact(count));
      }
      case VIEWS -> {
        double count = told(estimate, asked, "monthlyViews", "36000");
        yield Unit.views(BigDecimal.valueOf(count), NumberText.exact(count));
      }
      case POST -> Unit.post(price(Creator.of(estimator, estimate.profile()), folder.get()));
    };
  }

  /** A count that is told, or follows from what is: an assumed one would be divided by in vain. */
  private double told(Estimate estimate, Per per, String input, String example) {
    int index = estimate.card().inputs().indexOfMetric(input);
    if (index < 0) {
      throw command.wrong(PER + " " + per + ": this rate card has no input " + input);
    }
    MetricValue metric = estimate.metric(index);
    boolean told = metric.origin() == Origin.GIVEN || metric.origin() == Origin.DERIVED;
    if (!told || metric.value().low() != metric.value().high() || metric.value().low() <= 0) {
      throw command.wrong(
          PER
              + " "
              + per
              + " divides by "
              + metric.metric().title().toLowerCase(Locale.ROOT)
              + ", which "
              + (told ? "must be one number above 0" : "you have not told")
              + " (add "
              + Inputs.optionOf(input)
              + " "
              + example
              + ", say)");
    }
    return metric.value().low();
  }

  private Unit.Price price(Creator creator, Path folder) throws IOException {
    Terms terms;
    try {
      terms = TermsReader.read(folder, creator.estimator().card()).orThrow();
    } catch (RateCardException e) {
      throw new FaultsException(folder, e);
    }
    if (terms == null) {
      throw command.wrong(
          PER
              + " post: this rate card lists no price of a post (it has no "
              + TermsReader.FILE
              + ")");
    }
    Money price = Quote.of(creator, terms, Map.of()).price();
    if (price == null) {
      throw command.wrong(
          PER + " post: there is no price yet; tikcalc quote, with the same creator, says why");
    }
    return new Unit.Price(terms.stream(), price);
  }
}
