package io.github.tikcalc.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a screen says, block by block. Built in order by the methods, each of which returns this;
 * then handed to a writer. Not thread-safe while it is built.
 */
public final class Document {
  private final List<Block> blocks = new ArrayList<>();

  /**
   * A part of a document. A writer sets blocks apart by a blank line, but for what a heading heads.
   */
  public sealed interface Block
      permits Heading, Paragraph, Notes, Steps, Code, Figure, Plot, Table {}

  /** What the next block is about. */
  public record Heading(Text text) implements Block {}

  /** Sentences. */
  public record Paragraph(Text text) implements Block {}

  /** Terms and what is to be said of each. */
  public record Notes(List<Note> notes) implements Block {
    public Notes {
      notes = List.copyOf(notes);
    }
  }

  /** A term and what is to be said of it; both without line breaks. */
  public record Note(Text term, Text text) {
    /** Without emphasis. */
    public static Note of(String term, String text) {
      return new Note(Text.of(term), Text.of(text));
    }
  }

  /** One thing after the other. */
  public record Steps(List<Text> steps) implements Block {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /** What is to be typed or copied: its lines stay whole however narrow the screen is. */
  public record Code(List<String> lines) implements Block {
    public Code {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A figure.
   *
   * @param lines drawn with characters; they stay whole however narrow the screen is
   * @param markup the same for a page
   */
  public record Figure(List<String> lines, Supplier<String> markup) implements Block {
    public Figure {
      lines = List.copyOf(lines);
    }
  }

  /** Bars, each as long as its value is large. */
  public record Plot(List<Bar> bars) implements Block {
    public Plot {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A bar.
   *
   * @param value 0 or more; bars of one plot share a scale
   * @param text the value as people read it
   */
  public record Bar(String label, double value, String text) {}

  /** Adds a heading. */
  public Document heading(String text) {
    return add(new Heading(Text.of(text, Text.Tone.STRONG)));
  }

  /** Adds a paragraph without emphasis. */
  public Document paragraph(String text) {
    return paragraph(Text.of(text));
  }

  /** Adds a paragraph. */
  public Document paragraph(Text text) {
    return add(new Paragraph(text));
  }

  /** Adds notes; none are no block. */
  public Document notes(List<Note> notes) {
    return notes.isEmpty() ? this : add(new Notes(notes));
  }

  /** Adds steps without emphasis; none are no block. */
  public Document steps(List<String> steps) {
    List<Text> texts = new ArrayList<>();
    for (String step : steps) {
      texts.add(Text.of(step));
    }
    return texts.isEmpty() ? this : add(new Steps(texts));
  }

  /** Adds lines to copy. */
  public Document code(String... lines) {
    return add(new Code(List.of(lines)));
  }

  /** Adds any block, a {@link Table} for one. */
  public Document add(Block block) {
    blocks.add(block);
    return this;
  }

  /** All blocks in order. */
  public List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
