package io.github.tikcalc.report.steps;

import io.github.tikcalc.engine.Estimate;
import java.util.List;

/**
 * A creator whom a figure of an answer stands for.
 *
 * @param what which figure it is, as a heading
 * @param there the creator's estimate
 * @param streams the positions of the streams whose steps are worth showing
 * @param sentences how the figure comes of the streams' figures
 * @param options what the call that estimates the creator has to ask for besides, to show it; empty
 *     or beginning with a blank
 */
public record Place(
    String what, Estimate there, List<Integer> streams, List<String> sentences, String options) {
  public Place {
    streams = List.copyOf(streams);
    sentences = List.copyOf(sentences);
  }

  /** A figure that any estimate of the creator shows. */
  Place(String what, Estimate there, List<Integer> streams, List<String> sentences) {
    this(what, there, streams, sentences, "");
  }
}
