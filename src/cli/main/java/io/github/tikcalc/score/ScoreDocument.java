package io.github.tikcalc.score;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.wording.NumberText;
import java.util.ArrayList;
import java.util.List;

/** A score for a person: what it comes to in words, then the figures. */
final class ScoreDocument {
  private static final int PERCENT = 100;
  private static final int TENTHS = 10;
  private static final int DIGITS = 3;

  private final RateCard card;

  private ScoreDocument(RateCard card) {
    this.card = card;
  }

  static Document of(Scoring scoring, RateCard card) {
    ScoreDocument shown = new ScoreDocument(card);
    List<String> words = new ArrayList<>();
    List<Table.Row> counts = new ArrayList<>();
    List<Table.Row> losses = new ArrayList<>();
    for (StreamScore score : scoring.scores()) {
      words.add(shown.words(score));
      if (score.count() > 0) {
        counts.add(shown.counts(score));
        losses.add(shown.losses(score));
      }
    }
    Document document = new Document();
    words.forEach(document::paragraph);
    if (counts.isEmpty()) {
      return document;
    }
    document.heading("How often what was paid lay inside");
    document.add(
        new Table(
            List.of(
                new Table.Column("", Kind.WORDS),
                new Table.Column("rows", Kind.FIGURES),
                new Table.Column("below", Kind.FIGURES),
                new Table.Column("inside", Kind.LIKELY),
                new Table.Column("above", Kind.FIGURES),
                new Table.Column("truly inside", Kind.FIGURES),
                new Table.Column("likely off by", Kind.FIGURES)),
            counts));
    document.heading("What was missed, in dollars; less is better");
    document.add(
        new Table(
            List.of(
                new Table.Column("", Kind.WORDS),
                new Table.Column("low", Kind.FIGURES),
                new Table.Column("likely", Kind.FIGURES),
                new Table.Column("high", Kind.FIGURES),
                new Table.Column("range", Kind.FIGURES),
                new Table.Column("others' range", Kind.FIGURES),
                new Table.Column("odds", Kind.FIGURES),
                new Table.Column("others' odds", Kind.FIGURES)),
            losses));
    document.notes(notes());
    return document;
  }

  private static List<Document.Note> notes() {
    return List.of(
        Document.Note.of("inside", "should be 80%: 10% below, 10% above"),
        Document.Note.of("truly inside", "where the share lies in 19 of 20 such samples (Wilson)"),
        Document.Note.of("likely off by", "half of all likely figures are off by more"),
        Document.Note.of("low, likely, high", "pinball loss at 0.1, 0.5 and 0.9"),
        Document.Note.of("range", "Winkler's interval score of log(1 + dollars)"),
        Document.Note.of(
            "others", "what the other rows with as many digits of followers were paid"),
        Document.Note.of("odds", "Brier's score of whether a stream pays anything, 0 to 1"));
  }

  private String title(StreamScore score) {
    return score.id().equals(Scoring.TOTAL) ? "In all" : card.stream(score.id()).title();
  }

  private Table.Row counts(StreamScore score) {
    Wilson truly = score.wilson();
    return new Table.Row(
        List.of(
            title(score),
            NumberText.exact((double) score.count()),
            share(score.below(), score.count()),
            share(score.inside(), score.count()),
            share(score.above(), score.count()),
            Math.round(truly.low() * PERCENT) + "–" + percent(truly.high()),
            Double.isNaN(score.medianError()) ? "–" : signed(score.medianError())),
        score.id().equals(Scoring.TOTAL));
  }

  private Table.Row losses(StreamScore score) {
    return new Table.Row(
        List.of(
            title(score),
            number(score.losses().low()),
            number(score.losses().middle()),
            number(score.losses().high()),
            number(score.losses().interval()),
            number(score.reference().interval()),
            number(score.odds().said()),
            number(score.odds().others())),
        score.id().equals(Scoring.TOTAL));
  }

  private static String share(long of, long all) {
    return percent((double) of / all);
  }

  private static String percent(double share) {
    return Math.round(share * PERCENT) + "%";
  }

  private static String signed(double share) {
    return (share > 0 ? "+" : "") + percent(share);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : NumberText.digits(value, DIGITS);
  }

  /** What it comes to: {@code Brand partnerships: above the range in 4 of 10 cases …}. */
  private String words(StreamScore score) {
    String of = title(score) + ": ";
    if (score.count() == 0) {
      return of + "nobody who was paid has a range to hold it against.";
    }
    String tenths = Math.round((double) TENTHS * score.inside() / score.count()) + " of 10";
    if (score.count() < RangeFit.FEWEST) {
      String rows = score.count() == 1 ? "1 row is" : score.count() + " rows are";
      return of + rows + " too few to tell whether the ranges are right.";
    }
    Wilson truly = score.wilson();
    if (truly.low() <= Interval.AIM && Interval.AIM <= truly.high()) {
      return of + tenths + " were paid inside the range, as it should be" + off(score) + ".";
    }
    if (truly.low() > Interval.AIM) {
      return of + tenths + " were paid inside the range: it is wider than it need be.";
    }
    boolean above = score.above() >= score.below();
    long outside = above ? score.above() : score.below();
    return of
        + (above ? "above" : "below")
        + " the range in "
        + Math.round((double) TENTHS * outside / score.count())
        + " of 10 cases"
        + off(score)
        + ".";
  }

  /** By how much the likely figure is wrong, in a few words; empty where that is little. */
  private static String off(StreamScore score) {
    double error = score.medianError();
    if (Double.isNaN(error) || Math.abs(error) < 0.1) {
      return "";
    }
    if (error > 0) {
      return "; the likely figure is "
          + NumberText.digits(1 + error, 2)
          + " times too high for you";
    }
    boolean half = Math.abs(error + 0.5) < 0.05;
    return "; the likely figure is too low by "
        + (half ? "half" : Math.round(-error * PERCENT) + "%")
        + " for you";
  }
}
