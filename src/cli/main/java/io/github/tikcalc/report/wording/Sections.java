package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The streams as people ask for them: what pays; what is open but has no figure; what is not open
 * to this creator yet; what is not offered.
 */
public final class Sections {
  // Under ten dollars a month, whole ones would hide the figures.
  private static final long CENTS_BELOW = 1_000;
  private static final int DOLLAR = 100;

  private final Estimate estimate;
  private final StreamWording wording;
  private final MoneyText money;
  private final boolean toTheCent;
  // Found when first asked for: it takes longer than all words about it.
  private @Nullable List<Paying> paying;

  public Sections(Estimate estimate) {
    this.estimate = estimate;
    this.wording = new StreamWording(estimate);
    this.money = new MoneyText(estimate.card().currency());
    this.toTheCent =
        estimate.total(Scenario.HIGH) < CENTS_BELOW && estimate.total(Scenario.HIGH) > 0;
  }

  /**
   * A stream with a figure.
   *
   * @param position in the card
   * @param cents what it pays
   * @param judgement whether it rests on figures that are published nowhere
   */
  public record Paying(int position, StreamEstimate stream, Money cents, boolean judgement) {
    public String id() {
      return stream.stream().id();
    }

    public String title() {
      return stream.stream().title();
    }
  }

  /** A stream without, and why. */
  public record Line(String title, String text) {}

  /** Lines under a heading. */
  public record Section(String title, List<Line> lines) {}

  /** The streams with a figure, in the card's order. */
  public List<Paying> paying() {
    if (paying == null) {
      paying = List.copyOf(findPaying());
    }
    return paying;
  }

  private List<Paying> findPaying() {
    Evidence evidence = new Evidence(estimate);
    List<Paying> paying = new ArrayList<>();
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      StreamEstimate stream = estimate.stream(i);
      Money pay = stream.pay();
      if (pay != null && !(stream instanceof StreamEstimate.Ineligible)) {
        paying.add(new Paying(i, stream, pay, evidence.isJudgement(i)));
      }
    }
    return paying;
  }

  /** How the likely figure of a stream that pays comes about. */
  public String likely(Paying row) {
    return wording.likely(row.stream(), row.position(), toTheCent ? 1 : DOLLAR);
  }

  /** How its range comes about. */
  public String how(Paying row) {
    return wording.how(row.stream(), row.position());
  }

  /** An amount as it is shown: in whole dollars, but for a small total. */
  public String show(long cents) {
    return toTheCent ? money.cents(cents) : money.rounded(cents);
  }

  /** Whether what is shown does not add up because it is rounded. */
  public boolean isRounded(List<Paying> paying) {
    Money total = estimate.total();
    long low = 0;
    long likely = 0;
    long high = 0;
    for (Paying row : paying) {
      low += dollars(row.cents().low());
      likely += dollars(row.cents().likely());
      high += dollars(row.cents().high());
    }
    return !toTheCent
        && (low != dollars(total.low())
            || likely != dollars(total.likely())
            || high != dollars(total.high()));
  }

  private static long dollars(long cents) {
    return Math.floorDiv(cents + DOLLAR / 2, DOLLAR);
  }

  /** The stream that is not open yet and asks for least beside what there is; null if none. */
  public @Nullable Line nearest() {
    StreamEstimate nearest = null;
    double least = Double.POSITIVE_INFINITY;
    for (StreamEstimate stream : estimate.streams()) {
      double missing = stream instanceof StreamEstimate.Ineligible ? missing(stream) : least;
      if (missing < least) {
        least = missing;
        nearest = stream;
      }
    }
    return nearest == null
        ? null
        : new Line(nearest.stream().title(), wording.missing(nearest, false));
  }

  /** The largest gap of a stream beside what is asked, 0 to 1. */
  private static double missing(StreamEstimate stream) {
    double missing = 0;
    for (RequirementCheck.Minimum check : stream.minimums()) {
      missing = Math.max(missing, check.gap() / check.requirement().atLeast());
    }
    return missing;
  }

  /**
   * The streams without.
   *
   * @param options whether what is not told is named by its option, too
   */
  public List<Section> others(boolean options) {
    List<Line> unpriced = new ArrayList<>();
    List<Line> notYet = new ArrayList<>();
    List<Line> unavailable = new ArrayList<>();
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      StreamEstimate stream = estimate.stream(i);
      String title = stream.stream().title();
      if (stream instanceof StreamEstimate.Unavailable closed) {
        unavailable.add(new Line(title, wording.unavailable(closed)));
      } else if (stream instanceof StreamEstimate.Ineligible) {
        notYet.add(new Line(title, wording.missing(stream, options)));
      } else if (stream.pay() == null) {
        unpriced.add(new Line(title, wording.unpriced(stream, i, options)));
      }
    }
    List<Section> sections = new ArrayList<>();
    add(sections, "Open to you, without a figure", unpriced);
    add(sections, "Not open to you yet", notYet);
    add(sections, "Not offered", unavailable);
    return sections;
  }

  private static void add(List<Section> sections, String title, List<Line> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Section(title, lines));
    }
  }
}
