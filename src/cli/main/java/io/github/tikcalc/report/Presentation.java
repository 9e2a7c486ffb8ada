package io.github.tikcalc.report;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.pocket.Pocket;
import io.github.tikcalc.report.document.Palette;
import org.jspecify.annotations.Nullable;

/**
 * An estimate and how it is to be shown.
 *
 * @param detail how much of it
 * @param width how many columns a line may take; only the table wraps
 * @param palette how the table emphasises
 * @param sureness how sure it is; null where the card has too many inputs and streams to tell
 * @param pocket what is kept of it, for another time, in another currency
 */
public record Presentation(
    Estimate estimate,
    CardLabel card,
    Detail detail,
    int width,
    Palette palette,
    @Nullable Sureness sureness,
    Pocket pocket) {

  /** Of the estimate alone. */
  public Presentation(
      Estimate estimate,
      CardLabel card,
      Detail detail,
      int width,
      Palette palette,
      @Nullable Sureness sureness) {
    this(estimate, card, detail, width, palette, sureness, Pocket.NONE);
  }

  /** Whether a brand reads it. */
  boolean isForBrand() {
    return detail.reader() == Reader.BRAND;
  }

  /**
   * How much is shown.
   *
   * @param all whether everything is, or what matters most
   * @param explain which figures are shown with their steps
   * @param stream the position of the one stream that is explained; -1 for all that are open
   * @param reader who reads it
   * @param again the call, to be typed again with another option; null where nobody typed it
   * @param spreadsheetSafe whether text of a CSV that a spreadsheet would run as a formula gets an
   *     apostrophe in front
   */
  public record Detail(
      boolean all,
      boolean explain,
      int stream,
      Reader reader,
      @Nullable String again,
      boolean spreadsheetSafe) {
    /** What matters most, for the creator. */
    public static final Detail BRIEF = new Detail(false, false, -1, Reader.CREATOR, null, false);

    /** Whether it is a first screen and nothing else. */
    boolean isBrief() {
      return !all && !explain && reader == Reader.CREATOR;
    }
  }

  /** Who reads an estimate. */
  public enum Reader {
    /** The creator, who can tell more. */
    CREATOR,
    /** A brand, which cannot, and wants no advice. */
    BRAND;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
