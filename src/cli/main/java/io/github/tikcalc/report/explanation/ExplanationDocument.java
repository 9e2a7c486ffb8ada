package io.github.tikcalc.report.explanation;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.StreamWording;
import io.github.tikcalc.report.wording.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps to each figure in sentences that a person can retype and check: a heading for each
 * stream and each guess, its {@linkplain StepWords steps} beneath, and sources as numbered notes.
 * The exact numbers are in the estimate's JSON.
 */
public final class ExplanationDocument {
  private final Estimate estimate;
  private final NumberedSources sources;
  private final Set<List<Text>> told;
  private final Wording wording;
  private final StreamWording streams;
  private final MoneyText money;
  private final StepWords words;

  /** The steps of one estimate. */
  public ExplanationDocument(Estimate estimate) {
    this(estimate, new NumberedSources(), new HashSet<>());
  }

  private ExplanationDocument(Estimate estimate, NumberedSources sources, Set<List<Text>> told) {
    this.estimate = estimate;
    this.sources = sources;
    this.told = told;
    this.wording = new Wording(estimate);
    this.streams = new StreamWording(estimate);
    this.money = new MoneyText(estimate.card().currency());
    this.words = new StepWords(estimate.card(), streams, sources);
  }

  /** The steps to every figure of an estimate, and their sources. */
  public static Document of(Estimate estimate) {
    Document document = new Document();
    new ExplanationDocument(estimate).addTo(document, -1);
    return document;
  }

  /** The steps of another estimate of the same page: sources go on, and no guess is told twice. */
  public ExplanationDocument like(Estimate other) {
    return new ExplanationDocument(other, sources, told);
  }

  /**
   * Adds the streams that have a figure, or the one that is asked for; then every guess they rest
   * on, then the sources.
   *
   * @param only the position of the stream that is asked for, or -1
   */
  public void addTo(Document document, int only) {
    addSteps(document, only < 0 ? open() : List.of(only));
    addSources(document);
  }

  /** The positions of the streams that have a figure and pay it. */
  private List<Integer> open() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      StreamEstimate stream = estimate.stream(i);
      if (stream.pay() != null && !(stream instanceof StreamEstimate.Ineligible)) {
        open.add(i);
      }
    }
    return open;
  }

  /** Adds the streams at these positions of the card, then every guess they rest on. */
  public void addSteps(Document document, List<Integer> streams) {
    List<Integer> guesses = new ArrayList<>();
    for (int i : streams) {
      addGuesses(stream(document, estimate.stream(i), i), guesses);
    }
    // A guess may rest on others, which come behind it.
    for (int next = 0; next < guesses.size(); next++) {
      addGuesses(guess(document, guesses.get(next)), guesses);
    }
  }

  /** Adds every source that a step so far has named, by its number. */
  public void addSources(Document document) {
    sources.addTo(document);
  }

  /** Adds one stream; the steps of its pay, null where it has none. */
  private @Nullable Explanation stream(Document document, StreamEstimate stream, int index) {
    List<Text> steps = new ArrayList<>();
    for (RequirementCheck.Minimum check : stream.minimums()) {
      steps.add(words.requirement(check));
    }
    Money pay = stream.pay();
    Explanation explanation = null;
    if (stream instanceof StreamEstimate.Unavailable closed) {
      steps.add(Text.of(sentence(streams.unavailable(closed))));
    } else {
      explanation = estimate.explainPay(index);
      if (explanation == null) {
        steps.add(Text.of(sentence(StreamWording.UNPUBLISHED)));
      } else {
        steps.addAll(words.ofPay(explanation));
        if (pay == null) {
          steps.add(Text.of("No figure: what it is multiplied by is not known."));
        } else if (stream instanceof StreamEstimate.Ineligible) {
          steps.add(Text.of("It pays nothing while something it asks for is missing."));
        } else if (stream instanceof StreamEstimate.Uncertain) {
          steps.add(
              Text.of(
                  "Whether it is open can't be told, so the low figure is 0"
                      + (pay.likely() == 0 ? ", and so is the likely one." : ".")));
        }
      }
    }
    String figures =
        pay == null
            ? stream.status().toString()
            : money.cents(pay.likely())
                + " a month, between "
                + money.cents(pay.low())
                + " and "
                + money.cents(pay.high());
    document.heading(stream.stream().title() + ": " + figures);
    add(steps, document);
    return explanation;
  }

  /** Adds one metric that is not given; the steps to it, null where it is not known. */
  private @Nullable Explanation guess(Document document, int index) {
    MetricValue metric = estimate.metric(index);
    Explanation explanation = estimate.explainMetric(index);
    if (explanation == null) {
      return null;
    }
    List<Text> steps = new ArrayList<>(words.ofMetric(metric.metric(), explanation));
    steps.add(Text.of("Your own number: " + Inputs.optionOf(metric.metric().id())));
    String mark = metric.origin() == Origin.ASSUMED ? "* " : "";
    String heading = mark + metric.metric().title() + ": " + wording.assumption(metric);
    List<Text> whole = new ArrayList<>(List.of(Text.of(heading)));
    whole.addAll(steps);
    if (told.add(whole)) {
      document.heading(heading);
      add(steps, document);
    }
    return explanation;
  }

  private static void add(List<Text> steps, Document document) {
    if (!steps.isEmpty()) {
      document.add(new Document.Steps(steps));
    }
  }

  /** Adds the positions of the metrics that steps rest on and that are not given. */
  private void addGuesses(@Nullable Explanation steps, List<Integer> guesses) {
    if (steps == null) {
      return;
    }
    List<MetricValue> metrics = new ArrayList<>();
    steps.times().forEach(metrics::addAll);
    metrics.addAll(steps.over());
    if (steps.by() != null) {
      metrics.add(steps.by());
    }
    for (MetricValue metric : metrics) {
      int index = estimate.card().inputs().indexOfMetric(metric.metric().id());
      if (metric.origin() != Origin.GIVEN && !guesses.contains(index)) {
        guesses.add(index);
      }
    }
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
