package io.github.tikcalc.cli.doctor;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.card.CardChoice;
import io.github.tikcalc.cli.card.CardChoice.By;
import io.github.tikcalc.cli.card.CardStore;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.failure.ReadFailure;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.report.Check;
import io.github.tikcalc.report.Check.State;
import io.github.tikcalc.review.CardWarnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the card in use is sound, and the others that there are. */
record CardCheckup(Environment environment, RatesOption rates) {
  private static final String IN_USE = "rate-card";
  private static final String SHIPPED = "shipped-card";
  private static final String OWN = "own-card";
  private static final String REINSTALL = "Install tikcalc again.";

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    By by;
    try {
      CardChoice choice = rates.choice(environment);
      by = choice.by();
      checks.add(card(IN_USE, choice.folder(), by));
    } catch (IOException e) {
      by = rates.isGiven() ? By.OPTION : By.VARIABLE;
      checks.add(unreadable(IN_USE, e, by, Map.of("by", by.toString())));
    }
    if (by != By.SHIPPED) {
      checks.add(card(SHIPPED, environment.shippedRates(), By.SHIPPED));
    }
    if (by != By.CONFIG) {
      checks.add(own());
    }
    return checks;
  }

  private Check card(String check, Path folder, By by) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("folder", folder.toString());
    facts.put("by", by.toString());
    String flaw = CardStore.flaw(new CardChoice(folder, by, folder), environment.trust());
    if (flaw != null) {
      facts.put("flaw", flaw);
      return new Check(
          check,
          State.WRONG,
          flaw + told(by),
          "Others could change your figures, so it is not used unless --rates names it. Make the"
              + " files yours, and let nobody else write to them:",
          "chmod -R go-w " + ShellWord.quoted(folder.toString()),
          facts);
    }
    CardReading reading;
    try {
      reading = RateCardReader.read(folder);
    } catch (IOException e) {
      return unreadable(check, e, by, facts);
    }
    facts.put("errors", reading.faultCount());
    RateCard card = reading.card();
    if (card == null) {
      return faulty(check, reading.faultCount(), folder, by, facts);
    }
    facts.put("id", card.id());
    facts.put("asOf", card.asOf().toString());
    String found =
        card.title() + " (" + card.id() + "), " + card.asOf() + ", in " + folder + told(by);
    if (!CardWarnings.isOld(card.asOf(), LocalDate.now(environment.clock()))) {
      return Check.ok(check, found, facts);
    }
    String old = "It is over a year old. ";
    return by == By.SHIPPED
        ? new Check(check, State.NOTE, found, old + "Look for a newer tikcalc.", "", facts)
        : new Check(
            check, State.NOTE, found, old + "See what to look up:", toCheck(by, folder), facts);
  }

  private static Check unreadable(
      String check, IOException failure, By by, Map<String, Object> facts) {
    String advice =
        switch (by) {
          case OPTION -> "Let --rates name the folder of a card, or leave it out.";
          case VARIABLE -> "Let TIKCALC_RATES name the folder of a card, or do without it:";
          case CONFIG -> "Put a card there with tikcalc rates export, or remove what is there.";
          case SHIPPED -> REINSTALL;
        };
    String command = by == By.VARIABLE ? "unset TIKCALC_RATES" : "";
    return new Check(check, State.WRONG, ReadFailure.reason(failure), advice, command, facts);
  }

  private static Check faulty(
      String check, int errors, Path folder, By by, Map<String, Object> facts) {
    String found = errors + (errors == 1 ? " error" : " errors") + ", in " + folder + told(by);
    String without =
        switch (by) {
          case OPTION, SHIPPED -> "";
          case VARIABLE -> "Do without it (unset TIKCALC_RATES), or mend it. ";
          case CONFIG -> "Do without it (rename the folder), or mend it. ";
        };
    return by == By.SHIPPED
        ? new Check(check, State.WRONG, found, REINSTALL, "", facts)
        : new Check(
            check,
            State.WRONG,
            found,
            "It cannot be used. " + without + "See what to mend:",
            toCheck(by, folder),
            facts);
  }

  /** Who chose a card. */
  private static String told(By by) {
    return switch (by) {
      case OPTION, VARIABLE -> ", named by " + by;
      case CONFIG -> ", your own";
      case SHIPPED -> ", came with tikcalc";
    };
  }

  private static String toCheck(By by, Path folder) {
    return "tikcalc rates check"
        + (by == By.OPTION ? " " + ShellWord.quoted(folder.toString()) : "");
  }

  /** Where one's own card is looked for, so that nobody puts it elsewhere. */
  private Check own() {
    Path folder = CardChoice.config(environment.variables(), environment.home());
    if (folder == null) {
      return new Check(
          OWN,
          State.NOTE,
          "none, as HOME is not set",
          "tikcalc looks for your own card below HOME. --rates names one without it.",
          "",
          Map.of());
    }
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (Files.isDirectory(there) && !Files.isExecutable(there)) {
      return new Check(
          OWN,
          State.WRONG,
          "cannot be looked for: no permission to enter " + there,
          "If you keep a card there, it goes unused. Let yourself in:",
          "chmod u+rwx " + ShellWord.quoted(there.toString()),
          Map.of("folder", folder.toString()));
    }
    boolean kept = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    return Check.ok(
        OWN,
        kept ? "not used, as another is named; it is in " + folder : "none, would be in " + folder,
        Map.of("folder", folder.toString(), "there", kept));
  }
}
