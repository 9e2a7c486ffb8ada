package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.json.CardLayer;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.card.json.Setting;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.CardChoice;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.cli.failure.OutputException;
import io.github.tikcalc.io.AtomicFile;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParameterException;

/** Changes figures of a card of one's own, for good. */
public final class RatesSetCommand extends Command {
  private static final String EXAMPLE =
      "tikcalc rates set my-rates brand-partnerships@10k=20/80/120";

  private final Argument<List<String>> words =
      Argument.parameters(
          "DIR PATH=VALUE",
          true,
          "The folder of a rate card of your own, and what to change, as --set has it:"
              + " brand-partnerships@10k=20/80/120 is low, likely and high at 10,000;"
              + " brand-partnerships@10k.likely=80 one of them.");

  private final Environment environment;

  public RatesSetCommand(Environment environment) {
    super(
        "set",
        "Changes figures of a rate card of your own.",
        List.of(EXAMPLE, "tikcalc rates set my-rates tiktok-shop@everyone.likely=20"));
    spec()
        .usageMessage()
        .description(
            "",
            "All else in the card's files stays as it is, to the byte. A card that would have"
                + " faults is not written.");
    this.environment = environment;
    add(words);
  }

  @Override
  public Integer call() throws IOException {
    List<String> said = words.value() == null ? List.of() : words.value();
    if (said.size() < 2 || said.get(0).contains("=")) {
      throw wrong("which folder, and which figure? For example: " + EXAMPLE);
    }
    String named = said.get(0);
    if (named.equals("shipped")) {
      throw ours();
    }
    CardChoice choice =
        CardChoice.of(
            environment.path(named),
            environment.variables(),
            environment.home(),
            environment.shippedRates());
    if (choice
        .folder()
        .toAbsolutePath()
        .normalize()
        .equals(environment.shippedRates().toAbsolutePath().normalize())) {
      throw ours();
    }
    List<Setting> all = read(said.subList(1, said.size()));
    CardReading reading = RateCardReader.read(choice.folder(), List.<CardLayer>copyOf(all));
    if (reading.card() == null) {
      throw new FaultsException(named, reading.faults());
    }
    Map<String, List<Setting.Edit>> edits = new LinkedHashMap<>();
    StringBuilder told = new StringBuilder();
    for (Setting one : all) {
      Setting.Edit edit = one.edit();
      String text = edit == null ? "" : text(reading, edit.file());
      String before = edit == null ? null : CardText.before(text, edit);
      if (edit == null || before == null) {
        throw wrong(
            Printable.quoted(one.name())
                + " changes no single value of the card's files, or one that is changed already"
                + " (write it into the file)");
      }
      edits.computeIfAbsent(edit.file(), file -> new ArrayList<>()).add(edit);
      if (!before.equals(CardText.written(edit.value()))) {
        told.append(Printable.line(line(one, edit, named, before))).append('\n');
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    edits.forEach((file, of) -> texts.put(file, CardText.changed(text(reading, file), of)));
    write(choice.folder(), texts, named);
    told.append("Now: tikcalc rates diff ").append(ShellWord.quoted(named)).append('\n');
    new Console(environment).print(told.toString());
    return ExitCode.DONE;
  }

  private static String text(CardReading reading, String file) {
    byte[] bytes = reading.bytes().get(file);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  private static String line(Setting one, Setting.Edit edit, String named, String before) {
    String path = one.path();
    int line = edit.old().place().line();
    String now = CardText.written(edit.value());
    return named + "/" + edit.file() + ":" + line + ": " + path + ": " + before + " → " + now;
  }

  private ParameterException ours() {
    return wrong(
        "tikcalc's own card stays as it is (tikcalc rates export my-rates, then the same there)");
  }

  private List<Setting> read(List<String> settings) {
    List<Setting> all = new ArrayList<>();
    for (String text : settings) {
      try {
        all.addAll(Setting.all(text));
      } catch (IllegalArgumentException e) {
        throw wrong(String.valueOf(e.getMessage()));
      }
    }
    return all;
  }

  /** Writes files of a card; none is put in its place before there is room for all. */
  private static void write(Path folder, Map<String, String> texts, String named)
      throws IOException {
    List<AtomicFile> written = new ArrayList<>();
    String at = named;
    try {
      for (Map.Entry<String, String> file : texts.entrySet()) {
        at = named + "/" + file.getKey();
        AtomicFile one = AtomicFile.create(folder.resolve(file.getKey()));
        written.add(one);
        one.stream().write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (AtomicFile one : written) {
        one.finish();
      }
    } catch (IOException e) {
      throw new OutputException(at, e);
    } finally {
      for (AtomicFile one : written) {
        one.close();
      }
    }
  }
}
