package io.github.tikcalc.cli.roster;

import io.github.tikcalc.batch.RosterFormat;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.text.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the names of files promise that a roster's estimates are written to. A name that promises
 * another kind of file would be found out by whoever opens it, so it is refused.
 *
 * @param command the call that names them
 */
record WrittenNames(Command command) {
  /** Endings of files that are none of ours. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\.(json|tsv|pdf|xls|ods|html?|docx?|xml|parquet|numbers)([.](gz|zst))?$");

  private static final Pattern MARKDOWN = Pattern.compile("(?i)\\.(md|markdown)$");
  private static final Pattern PAGE = Pattern.compile("(?i)\\.html?$");
  private static final Pattern PACKED = Pattern.compile("(?i)[.](gz|zst|zip|bz2|xz)$");

  /** Refuses a file of rejected rows that can be neither CSV nor NDJSON. */
  void checkRejects(String file) {
    Matcher ending = OTHER.matcher(file);
    Matcher markdown = MARKDOWN.matcher(file);
    String found =
        ending.find()
            ? ending.group()
            : markdown.find()
                ? markdown.group()
                : PACKED.matcher(file).find() ? "packed files" : "";
    if (!found.isEmpty() || RosterFormat.ofName(file) == RosterFormat.XLSX) {
      throw command.wrong(
          "--rejects: cannot write "
              + (found.isEmpty() ? ".xlsx" : found)
              + " (name it .csv or .ndjson"
              + (found.isEmpty() ? "; the workbook of --output has a sheet of them)" : ")"));
    }
  }

  /** Refuses an output that would have to be packed, whatever the format. */
  void checkUnpacked(String file) {
    if (PACKED.matcher(file).find()) {
      throw command.wrong(
          "--output: cannot pack "
              + Printable.quoted(file)
              + " (leave --output out, and have another program pack standard output, as in"
              + " ... | gzip > estimates.csv.gz)");
    }
  }

  /** The format that an output's name tells; null where it tells none. */
  @Nullable RosterFormat output(String file) {
    if (PAGE.matcher(file).find()) {
      throw command.wrong(
          "--output: a page of the roster is written besides, as in --report "
              + ShellWord.quoted(Printable.line(file)));
    }
    Matcher ending = OTHER.matcher(file);
    if (ending.find()) {
      throw command.wrong(
          "--output: cannot write "
              + ending.group()
              + " (name it .csv, .ndjson, .xlsx or .md, or say what it is with --format)");
    }
    return MARKDOWN.matcher(file).find() ? RosterFormat.MARKDOWN : RosterFormat.ofName(file);
  }
}
