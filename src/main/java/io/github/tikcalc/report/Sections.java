package io.github.tikcalc.report;

import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.StreamEstimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The streams as people ask for them: what pays; what is open but has no figure; what is not open
 * to this creator yet; what is not offered.
 */
final class Sections {
  // Under ten dollars a month, whole ones would hide the figures.
  private static final long CENTS_BELOW = 1_000;

  private final Estimate estimate;
  private final Wording wording;
  private final Money money;
  private final boolean toTheCent;

  Sections(Estimate estimate, Wording wording) {
    this.estimate = estimate;
    this.wording = wording;
    this.money = new Money(estimate.card().currency());
    this.toTheCent = estimate.total(2) < CENTS_BELOW;
  }

  /** A stream with dollars, and how they come about. */
  record Paying(String title, Cents cents, String how) {}

  /** A stream without, and why. */
  record Line(String title, String text) {}

  /** Lines under a heading. */
  record Section(String title, List<Line> lines) {}

  List<Paying> paying() {
    List<Paying> paying = new ArrayList<>();
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      StreamEstimate stream = estimate.stream(i);
      Cents pay = stream.pay();
      if (pay != null && !(stream instanceof StreamEstimate.Ineligible)) {
        paying.add(new Paying(stream.stream().title(), pay, wording.how(stream, i)));
      }
    }
    return paying;
  }

  /** The figures of {@link #paying} and, last, the total, in the unit that {@link #show} writes. */
  List<Cents> amounts() {
    List<Cents> lines = new ArrayList<>();
    for (Paying paying : paying()) {
      lines.add(paying.cents());
    }
    if (!toTheCent) {
      return WholeDollars.of(lines);
    }
    List<Cents> amounts = new ArrayList<>(lines);
    amounts.add(estimate.total());
    return amounts;
  }

  /** One of {@link #amounts} as text. */
  String show(long amount) {
    return toTheCent ? money.cents(amount) : money.dollars(amount);
  }

  List<Section> others() {
    List<Line> unpriced = new ArrayList<>();
    List<Line> notYet = new ArrayList<>();
    List<Line> unavailable = new ArrayList<>();
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      StreamEstimate stream = estimate.stream(i);
      String title = stream.stream().title();
      if (stream instanceof StreamEstimate.Unavailable closed) {
        unavailable.add(new Line(title, wording.closure(closed)));
      } else if (stream instanceof StreamEstimate.Ineligible) {
        notYet.add(new Line(title, wording.missing(stream)));
      } else if (stream.pay() == null) {
        unpriced.add(new Line(title, wording.unpriced(stream, i)));
      }
    }
    List<Section> sections = new ArrayList<>();
    add(sections, "Open to you, but without a figure", unpriced);
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
