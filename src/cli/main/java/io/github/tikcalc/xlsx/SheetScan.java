package io.github.tikcalc.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be known of a sheet before its first row: it goes through all of it once, by its tags,
 * as merged cells stand behind the rows. Not thread-safe.
 */
final class SheetScan {
  private static final int LONGEST = 400;
  private static final Pattern HIDDEN = Pattern.compile("\\bhidden=[\"'](?:1|true)[\"']");
  private static final Pattern MIN = Pattern.compile("\\bmin=[\"']([0-9]{1,5})[\"']");
  private static final Pattern MAX = Pattern.compile("\\bmax=[\"']([0-9]{1,5})[\"']");
  private static final int MOST_COLUMNS = 1 << 14;

  private final MergedCells merged = new MergedCells();
  private int hiddenRows;
  private int hiddenColumns;
  private boolean inHidden;

  private SheetScan() {}

  /**
   * Goes through a sheet.
   *
   * @param in all of it, which is closed
   */
  static SheetScan of(InputStream in) throws IOException {
    SheetScan scan = new SheetScan();
    byte[] bytes = new byte[1 << 16];
    StringBuilder tag = new StringBuilder();
    boolean within = false;
    try (in) {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        for (int i = 0; i < read; i++) {
          byte b = bytes[i];
          if (b == '<') {
            within = true;
            tag.setLength(0);
          } else if (within && (b == '>' || tag.length() == LONGEST)) {
            within = false;
            scan.take(tag);
          } else if (within) {
            tag.append((char) (b & 0x7f));
          }
        }
      }
    }
    return scan;
  }

  private void take(StringBuilder tag) {
    int end = 0;
    int begin = 0;
    while (end < tag.length() && tag.charAt(end) > ' ' && tag.charAt(end) != '/') {
      if (tag.charAt(end++) == ':') {
        begin = end;
      }
    }
    switch (tag.substring(begin, end)) {
      case "v", "is" -> {
        // Rows that hold nothing may be hidden by the thousand.
        hiddenRows += inHidden ? 1 : 0;
        inHidden = false;
      }
      case "row" -> inHidden = HIDDEN.matcher(tag).find();
      case "col" -> hiddenColumns += HIDDEN.matcher(tag).find() ? columns(tag) : 0;
      case "mergeCell" -> merged.add(tag.toString());
      default -> {}
    }
  }

  /** How many columns a tag is of; those behind the last that holds anything go on for ever. */
  private static int columns(CharSequence tag) {
    Matcher min = MIN.matcher(tag);
    Matcher max = MAX.matcher(tag);
    if (!min.find() || !max.find()) {
      return 0;
    }
    int last = Integer.parseInt(max.group(1));
    return last >= MOST_COLUMNS ? 0 : Math.max(0, last - Integer.parseInt(min.group(1)) + 1);
  }

  /** The cells that are merged. */
  MergedCells merged() {
    return merged;
  }

  /** How many of its rows hold something and are hidden, by hand or by a filter. */
  int hiddenRows() {
    return hiddenRows;
  }

  /** How many of its columns are hidden. */
  int hiddenColumns() {
    return hiddenColumns;
  }
}
