package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Node;

/** What is laid over a card's files before they are read: only what differs. */
public sealed interface CardLayer permits Overlay, Setting {

  /** What it is called where figures are told to rest on it. */
  String name();

  /** What tells it from others, for the card's fingerprint. */
  byte[] bytes();

  /** A file of the card with the layer over it; the same where it says nothing of that file. */
  Node over(String file, Node node, Faults faults);

  /**
   * Notes what it says of things that no file of the card has; called once all files were laid
   * over.
   */
  void checkUsed(Faults faults);
}
