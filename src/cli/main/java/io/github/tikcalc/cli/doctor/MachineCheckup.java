package io.github.tikcalc.cli.doctor;

import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.Jvm;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.io.Tries;
import io.github.tikcalc.report.Check;
import io.github.tikcalc.report.Check.State;
import io.github.tikcalc.report.document.Palette;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether Java, the terminal and the encoding are as they should be. */
record MachineCheckup(Environment environment, Jvm jvm) {
  private static final int OLDEST_TESTED = 17;
  private static final int NEWEST_TESTED = 25;
  private static final String FAST_START = "fast-start";
  private static final String ENCODING = "encoding";
  private static final String SAMPLE = "– × é 日本";

  List<Check> checks() {
    return List.of(java(), fastStart(), terminal(), encoding());
  }

  private Check java() {
    // Only their names: a value can be a secret, and this is what people show to others.
    List<String> options = Jvm.optionsOfTheUser(environment.variables());
    String set = String.join(" and ", options);
    LocalDate released = jvm.released();
    boolean old =
        jvm.bundled()
            && released != null
            && released.plusYears(1).isBefore(LocalDate.now(environment.clock()));
    boolean tested = OLDEST_TESTED <= jvm.feature() && jvm.feature() <= NEWEST_TESTED;
    String advice =
        !tested
            ? "tikcalc is tested with Java "
                + OLDEST_TESTED
                + " to "
                + NEWEST_TESTED
                + ". If it acts oddly, let JAVA_HOME name one of these."
            : old
                ? "It came with tikcalc and is over a year old: what was mended in Java since is"
                    + " not in it. Install a newer tikcalc."
                : set.isEmpty()
                    ? ""
                    : "Options of yours change how Java runs. If it acts oddly, do without:";
    return new Check(
        "java",
        advice.isEmpty() ? State.OK : State.NOTE,
        jvm.version()
            + (released == null ? "" : " of " + released)
            + " ("
            + jvm.vendor()
            + "), in "
            + jvm.home()
            + (set.isEmpty() ? "" : ", with " + set),
        advice,
        tested && !old && !set.isEmpty() ? "unset " + String.join(" ", options) : "",
        Map.of(
            "version",
            jvm.version(),
            "released",
            released == null ? "" : released.toString(),
            "bundled",
            jvm.bundled(),
            "vendor",
            jvm.vendor(),
            "vm",
            jvm.vm(),
            "home",
            jvm.home(),
            "optionsFrom",
            options));
  }

  /** The archive of classes; without it all works, only slower, so nothing here is wrong. */
  private Check fastStart() {
    Map<String, Object> facts = new HashMap<>();
    if (!jvm.archive().isEmpty()) {
      facts.put("archive", jvm.archive());
    }
    switch (jvm.archiveUse()) {
      case USED, UNUSED -> facts.put("inUse", jvm.archiveUse() == Jvm.ArchiveUse.USED);
      case NONE -> facts.put("inUse", false);
      case UNKNOWN -> {}
    }
    if (!jvm.renewed().isEmpty()) {
      facts.put("renewed", jvm.renewed());
    }
    return switch (jvm.archiveUse()) {
      case USED -> Check.ok(FAST_START, "on, from " + jvm.archive(), facts);
      case UNKNOWN ->
          Check.ok(
              FAST_START,
              "from " + jvm.archive() + "; this system does not tell whether Java uses it",
              facts);
      case UNUSED -> slow("off: Java did not take " + jvm.archive(), facts);
      case NONE -> slow("off", facts);
    };
  }

  /** The launcher makes another archive by itself, if nothing keeps it from that. */
  private Check slow(String found, Map<String, Object> facts) {
    String slow = "tikcalc works, but is slower to start. ";
    String advice;
    String command = "";
    List<String> options = Jvm.optionsOfTheUser(environment.variables());
    if (!options.isEmpty()) {
      advice = "Your options for Java may be why. Do without:";
      command = "unset " + String.join(" ", options);
    } else if (jvm.renewed().isEmpty()) {
      advice =
          environment.home() == null
              ? "What makes it fast could be kept if HOME were set."
              : "Start it by its own bin/tikcalc.";
    } else {
      Path place = Path.of(jvm.renewed());
      Path folder = place.toAbsolutePath().getParent();
      Tries tries = Tries.toMake(place);
      String flaw =
          Files.exists(place, LinkOption.NOFOLLOW_LINKS) ? environment.trust().flaw(place) : null;
      if (flaw == null && !tries.isEnough() && folder != null && Files.exists(folder)) {
        flaw = environment.trust().flaw(folder);
      }
      if (flaw != null && canBeWritten(folder)) {
        advice =
            "What makes it fast is kept only where nobody else can change it, but "
                + flaw
                + ". Let XDG_CACHE_HOME name a folder of your own.";
      } else if (tries.isEnough()) {
        advice = "What makes it fast could not be made; it is tried again in a day. To try now:";
        command = "rm " + ShellWord.quoted(tries.file().toString());
      } else if (!canBeWritten(folder)) {
        advice =
            "What makes it fast cannot be kept in "
                + place.getParent()
                + ": make that a folder you can write to, or let XDG_CACHE_HOME name another.";
      } else {
        advice = "It mends itself within a minute.";
      }
    }
    return new Check(FAST_START, State.NOTE, found, slow + advice, command, facts);
  }

  /** Whether a folder is there, or could be made, and written to. */
  private static boolean canBeWritten(@Nullable Path folder) {
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && Files.isWritable(there);
  }

  private Check terminal() {
    Environment.Terminal terminal = environment.terminal();
    boolean color = new Console(environment).palette(Console.ColorMode.AUTO) == Palette.COLOR;
    String why =
        color || !terminal.out()
            ? ""
            : variable("NO_COLOR").isEmpty() ? ", as TERM is dumb" : ", as NO_COLOR is set";
    String drawn = environment.width() + " columns, " + (color ? "colour" : "no colour" + why);
    String found =
        terminal.out()
            ? drawn + (terminal.err() ? "" : "; standard error goes elsewhere")
            : terminal.err()
                ? "for standard error alone; standard output: " + drawn
                : "none: " + drawn;
    boolean guessed = terminal.out() && terminal.columns() == 0;
    return new Check(
        "terminal",
        guessed ? State.NOTE : State.OK,
        found,
        guessed ? "How wide it is isn't known. Tell it:" : "",
        guessed ? "export COLUMNS=120" : "",
        Map.of(
            "out",
            terminal.out(),
            "err",
            terminal.err(),
            "columns",
            environment.width(),
            "color",
            color));
  }

  private Check encoding() {
    Map<String, Object> facts = Map.of("fileNames", jvm.fileNames(), "locale", jvm.locale());
    if (!isUtf8(jvm.fileNames())) {
      return new Check(
          ENCODING,
          State.WRONG,
          jvm.fileNames() + " for options and the names of files",
          "Those with letters such as é cannot be read. Start tikcalc by its own bin/tikcalc.",
          "",
          facts);
    }
    String found = "UTF-8. A dash, a cross, an accented e, Japan: " + SAMPLE;
    String locale = jvm.locale();
    return List.of("", "C", "POSIX").contains(locale) || isUtf8(charset(locale))
        ? Check.ok(ENCODING, found, facts)
        : new Check(
            ENCODING,
            State.NOTE,
            found,
            "Your locale is "
                + locale
                + ". If the sample looks otherwise, switch your terminal to UTF-8.",
            "",
            facts);
  }

  /** What stands behind the dot: {@code ISO-8859-15} of {@code de_DE.ISO-8859-15@euro}. */
  private static String charset(String locale) {
    return locale.replaceFirst("@.*", "").replaceFirst("^[^.]*\\.?", "");
  }

  private static boolean isUtf8(String charset) {
    return charset.replace("-", "").toLowerCase(Locale.ROOT).equals("utf8");
  }

  private String variable(String name) {
    return environment.variables().getOrDefault(name, "");
  }
}
