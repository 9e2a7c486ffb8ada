package io.github.tikcalc.report.list;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.StreamWording;
import io.github.tikcalc.report.wording.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What streams ask for, held against a creator: what is met as well as what is not. */
public final class Eligibility {
  private Eligibility() {}

  /**
   * A stream as scripts read it.
   *
   * @param status {@code eligible}, {@code uncertain}, {@code ineligible} or {@code unavailable}
   */
  public record Of(String id, String title, String status, List<Check> requirements) {}

  /**
   * One requirement.
   *
   * @param result {@code met}, {@code unmet} or {@code unknown}
   * @param assumed whether that rests on a guess
   * @param gap what is missing, in the metric's unit; null where nothing is
   */
  public record Check(
      String metric, double atLeast, String result, boolean assumed, @Nullable Double gap) {}

  /** For scripts. */
  public static List<Of> of(Estimate estimate, List<IncomeStream> streams) {
    List<Of> all = new ArrayList<>();
    for (IncomeStream stream : streams) {
      StreamEstimate found = estimate.stream(stream.id());
      List<Check> checks = new ArrayList<>();
      for (RequirementCheck.Minimum check : found.minimums()) {
        boolean unmet = check.result() == RequirementCheck.Result.UNMET;
        checks.add(
            new Check(
                check.metric().id(),
                check.requirement().atLeast(),
                check.result().toString(),
                check.assumed(),
                unmet ? check.gap() : null));
      }
      all.add(new Of(stream.id(), stream.title(), found.status().toString(), checks));
    }
    return all;
  }

  /** For people. */
  public static Document document(Estimate estimate, List<IncomeStream> streams) {
    StreamWording wording = new StreamWording(estimate);
    Document document = new Document();
    for (IncomeStream stream : streams) {
      StreamEstimate found = estimate.stream(stream.id());
      List<Note> notes = new ArrayList<>();
      if (found instanceof StreamEstimate.Unavailable closed) {
        notes.add(Note.of("", wording.unavailable(closed)));
      } else {
        for (RequirementCheck.Minimum check : found.minimums()) {
          notes.add(note(estimate, wording, check));
        }
        if (notes.isEmpty()) {
          notes.add(Note.of("", "asks for nothing"));
        }
      }
      String status =
          switch (found.status()) {
            case ELIGIBLE -> "open to you";
            case UNCERTAIN -> "perhaps open to you";
            case INELIGIBLE -> "not open to you yet";
            case UNAVAILABLE -> "not offered";
          };
      document.heading(stream.title() + ": " + status).notes(notes);
    }
    return document;
  }

  private static Note note(
      Estimate estimate, StreamWording wording, RequirementCheck.Minimum check) {
    MetricValue value =
        estimate.metric(estimate.card().inputs().indexOfMetric(check.metric().id()));
    Unit unit = Unit.of(check.metric(), estimate.card().currency());
    String yours =
        value.origin() == Origin.UNKNOWN
            ? "not known"
            : unit.range(value.value()) + (value.origin() == Origin.ASSUMED ? "*" : "");
    String result =
        switch (check.result()) {
          case MET -> "yes";
          case UNMET -> "no";
          case UNKNOWN -> "?";
        };
    return new Note(
        Text.of(
            result,
            check.result() == RequirementCheck.Result.UNMET ? Text.Tone.STRONG : Text.Tone.PLAIN),
        Text.of(wording.needed(check) + " (yours: " + yours + ")"));
  }
}
