package io.github.tikcalc.xlsx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A workbook (.xlsx, .xlsm) that is read. Not thread-safe. */
public final class XlsxFile implements Closeable {
  private static final long LARGEST_SHEET = 4L << 30;
  private static final long LARGEST_STRINGS = 512L << 20;
  private static final long LARGEST_PART = 16L << 20;
  private static final String WORKBOOK = "xl/workbook.xml";

  private final ZipFile zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private final CellFormats formats;
  private final SharedStrings strings;
  private boolean from1904;

  /**
   * A sheet of a workbook.
   *
   * @param name as its tab shows it
   * @param hidden whether its tab is hidden
   */
  public record Sheet(String name, boolean hidden, String part) {}

  private XlsxFile(ZipFile zip) throws IOException {
    this.zip = zip;
    if (zip.getEntry(WORKBOOK) == null) {
      throw new XlsxException(
          zip.getEntry("xl/workbook.bin") != null
              ? "is a binary workbook (.xlsb); save it as .xlsx"
              : "is a zip archive, but no workbook of Excel (unpack it, or save as .xlsx)");
    }
    Map<String, String> targets = targets();
    readSheets(targets);
    formats = new CellFormats(part("styles.xml", targets, LARGEST_PART), from1904);
    strings = new SharedStrings(part("sharedStrings.xml", targets, LARGEST_STRINGS));
  }

  /**
   * Opens a workbook.
   *
   * @throws XlsxException if it is none, or damaged
   */
  public static XlsxFile open(Path path) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException | EOFException e) {
      // Java says nothing where an archive's end leads beyond it.
      throw new XlsxException("is no workbook of Excel, or damaged (save it as .xlsx anew)", e);
    }
    try {
      return new XlsxFile(zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Whether a file that begins so is a zip archive, as workbooks are. */
  public static boolean isZip(byte[] begin) {
    return begin.length >= 4
        && begin[0] == 'P'
        && begin[1] == 'K'
        && begin[2] <= 8
        && begin[3] == begin[2] + 1;
  }

  /** Whether a file that begins so is an old workbook (.xls), or one that a password locks. */
  public static boolean isOldOrLocked(byte[] begin) {
    return begin.length >= 4
        && begin[0] == (byte) 0xd0
        && begin[1] == (byte) 0xcf
        && begin[2] == 0x11
        && begin[3] == (byte) 0xe0;
  }

  /** Its sheets, in the order of their tabs. */
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  /**
   * The sheet of this name, in any case.
   *
   * @param name null for the first that is not hidden
   * @throws XlsxException if there is none; the message names those there are
   */
  public Sheet sheet(@Nullable String name) throws XlsxException {
    for (Sheet sheet : sheets) {
      if (name == null ? !sheet.hidden() : sheet.name().equalsIgnoreCase(name)) {
        return sheet;
      }
    }
    List<String> names = sheets.stream().map(sheet -> "\"" + sheet.name() + "\"").toList();
    throw new XlsxException(
        (name == null ? "shows no sheet" : "has no sheet \"" + name + "\"")
            + " (its sheets: "
            + String.join(", ", names)
            + ")");
  }

  /** The rows of a sheet. One sheet is read at a time. */
  public SheetRows rows(Sheet sheet) throws IOException {
    ZipEntry entry = entry(sheet.part());
    if (entry == null) {
      throw new XlsxException("sheet \"" + sheet.name() + "\" is missing in the file");
    }
    String name = "sheet \"" + sheet.name() + "\"";
    SheetScan scan = SheetScan.of(new PartStream(zip.getInputStream(entry), name, LARGEST_SHEET));
    return new SheetRows(open(entry, name, LARGEST_SHEET), name, formats, strings, scan);
  }

  private @Nullable ZipEntry entry(String part) {
    return zip.getEntry(part.startsWith("/") ? part.substring(1) : part);
  }

  private PartReader open(ZipEntry entry, String name, long most) throws IOException {
    InputStream in = zip.getInputStream(entry);
    return new PartReader(new PartStream(in, name, most), name);
  }

  /** A part that the workbook names by the end of its path; null where it has none. */
  private @Nullable PartReader part(String end, Map<String, String> targets, long most)
      throws IOException {
    for (String target : targets.values()) {
      ZipEntry entry = target.endsWith(end) ? entry(target) : null;
      if (entry != null) {
        return open(entry, target, most);
      }
    }
    return null;
  }

  /** The parts that the workbook's relations lead to. */
  private Map<String, String> targets() throws IOException {
    Map<String, String> targets = new HashMap<>();
    ZipEntry entry = zip.getEntry("xl/_rels/workbook.xml.rels");
    if (entry == null) {
      return targets;
    }
    try (PartReader relations = open(entry, "xl/_rels/workbook.xml.rels", LARGEST_PART)) {
      for (String tag = relations.start(); tag != null; tag = relations.start()) {
        String id = relations.attribute("Id");
        String target = relations.attribute("Target");
        if (id != null && target != null) {
          targets.put(id, target.startsWith("/") ? target : "xl/" + target);
        }
      }
    }
    return targets;
  }

  private void readSheets(Map<String, String> targets) throws IOException {
    ZipEntry entry = zip.getEntry(WORKBOOK);
    try (PartReader workbook = open(entry, WORKBOOK, LARGEST_PART)) {
      for (String tag = workbook.start(); tag != null; tag = workbook.start()) {
        if (tag.equals("workbookPr")) {
          String value = workbook.attribute("date1904");
          from1904 = "1".equals(value) || "true".equals(value);
        } else if (tag.equals("sheet")) {
          String name = workbook.attribute("name");
          String part = targets.get(String.valueOf(workbook.attribute("id")));
          // A chart fills a sheet of its own, without cells.
          if (name != null && part != null && !part.contains("chartsheets/")) {
            sheets.add(
                new Sheet(
                    name,
                    workbook.attribute("state") != null
                        && !"visible".equals(workbook.attribute("state")),
                    part));
          }
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new XlsxException("is a workbook without sheets");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
