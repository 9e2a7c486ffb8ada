package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Creator.FIGURES;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.expression.Program;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rate card compiled for one day. Immutable and thread-safe: make one and use it for any number
 * of profiles, from any number of threads.
 */
public final class Estimator {
  private final RateCard card;
  private final LocalDate asOf;
  private final CompiledInputs inputs;
  private final CompiledStream[] streams;

  private Estimator(RateCard card, LocalDate asOf) {
    this.card = card;
    this.asOf = asOf;
    Terms terms = new Terms(card.inputs(), asOf);
    this.inputs = new CompiledInputs(terms);
    this.streams = new CompiledStream[card.streams().size()];
    for (int i = 0; i < streams.length; i++) {
      streams[i] = new CompiledStream(card.streams().get(i), card, terms);
    }
  }

  /** Compiles a card for the day its author stands behind it. */
  public static Estimator of(RateCard card) {
    return of(card, card.asOf());
  }

  /**
   * Compiles a card for a day: it decides what is offered where, and which of a card's conditions
   * hold.
   *
   * @throws IllegalArgumentException if the card's parts name what is not there, or its assumptions
   *     run in a circle; a card that a reader gave never does
   */
  public static Estimator of(RateCard card, LocalDate asOf) {
    return new Estimator(card, asOf);
  }

  /** The card. */
  public RateCard card() {
    return card;
  }

  /** The day. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Estimates one creator.
   *
   * @param profile told in the terms of this estimator's card
   * @throws IllegalArgumentException if it is told in those of another
   * @throws io.github.tikcalc.profile.InvalidValueException if a metric that follows from what is
   *     given would be what it cannot be, such as an engagement rate of more than 100 %
   */
  @SuppressWarnings("ReferenceEquality") // comparing all inputs would cost more than the estimate
  public Estimate estimate(Profile profile) {
    if (profile.inputs() != card.inputs()) {
      throw new IllegalArgumentException("the profile was made for another card");
    }
    Creator creator = inputs.creator(profile);
    Status[] statuses = new Status[streams.length];
    long[] cents = new long[FIGURES * streams.length];
    double[] dollars = new double[FIGURES];
    for (int s = 0; s < streams.length; s++) {
      statuses[s] = streams[s].estimate(creator, dollars, cents, FIGURES * s);
    }
    return new Estimate(this, creator, statuses, cents);
  }

  /** What {@link #estimate} does, as expressions that can be written in other languages. */
  public Program program() {
    Inputs terms = card.inputs();
    SymbolicCreator creator = new SymbolicCreator(terms);
    List<Program.Refusal> refusals = ProfileRefusals.of(terms);
    inputs.express(creator, refusals);
    return new Program(
        creator.locals.byName(),
        refusals,
        IntStream.range(0, terms.metrics().size())
            .mapToObj(
                i ->
                    new Program.MetricPart(
                        terms.metrics().get(i).id(),
                        inputs.expressOrigin(i, creator),
                        creator.metric(i)))
            .toList(),
        IntStream.range(0, terms.attributes().size())
            .mapToObj(
                i -> new Program.AttributePart(terms.attributes().get(i).id(), creator.words[i]))
            .toList(),
        IntStream.range(0, streams.length)
            .mapToObj(i -> streams[i].express(creator, card.streams().get(i).id()))
            .toList());
  }

  CompiledInputs inputs() {
    return inputs;
  }

  CompiledStream stream(int index) {
    return streams[index];
  }
}
