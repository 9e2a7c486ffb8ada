package io.github.tikcalc.cli.input;

import io.github.tikcalc.batch.value.Defaults;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.FaultyCallException;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.profile.ProfileReader;
import io.github.tikcalc.report.wording.Assumed;
import io.github.tikcalc.studio.StudioExports;
import io.github.tikcalc.studio.StudioFigure;
import io.github.tikcalc.text.PlainNumber;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options by which a user tells what the card asks: one for each of its inputs. */
public final class InputOptions {
  /** The short name of the one input that the program knows by name. */
  private static final String FOLLOWERS = "-f";

  /** A card begins with the inputs that tell most. */
  private static final int FIRST = 2;

  private static final int LARGEST_PROFILE = 1 << 20;
  private static final Pattern ROSTER = Pattern.compile("(?i)\\.(csv|tsv|xlsx|ndjson|jsonl)$");

  private final Command command;
  private final RateCard card;
  private final Inputs inputs;
  // One for each metric, then one for each attribute.
  private final List<OptionSpec> options = new ArrayList<>();

  /**
   * Adds an option for each input to a command.
   *
   * @param help whether somebody reads what is said of them
   */
  public InputOptions(Command command, RateCard card, boolean help) {
    this.command = command;
    this.card = card;
    this.inputs = card.inputs();
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      String label = metric.isPercent() ? "PERCENT" : metric.isDollars() ? "DOLLARS" : "N";
      add(metric.id(), label, help ? about(metric) : "", metric.required() || i < FIRST);
    }
    for (Attribute attribute : inputs.attributes()) {
      String words = Inputs.kebab(attribute.id());
      String label = words.substring(words.lastIndexOf('-') + 1).toUpperCase(java.util.Locale.ROOT);
      boolean common = attribute.sameAs() == null && attribute.assume() == null;
      add(attribute.id(), label, help ? attribute.about() + Assumed.of(attribute) : "", common);
    }
  }

  private String about(Metric metric) {
    return metric.about() + (metric.required() ? " Required." : Assumed.of(metric, card));
  }

  private void add(String id, String label, String description, boolean common) {
    String name = Inputs.optionOf(id);
    String[] names =
        id.equals(Inputs.FOLLOWERS) ? new String[] {FOLLOWERS, name} : new String[] {name};
    OptionSpec option =
        OptionSpec.builder(names)
            .type(String.class)
            .paramLabel(label)
            .description(plain(description))
            .build();
    options.add(option);
    command.addInput(option, common);
  }

  /** A card's words hold no markup. */
  private static String plain(String text) {
    return text.replace("@|", "@ |");
  }

  /** The same where no exports are given. */
  public Profile profile(@Nullable String file, List<String> words, Environment environment)
      throws IOException {
    return profile(List.of(), file, words, environment);
  }

  /**
   * The profile: a file's, with the options and the words over it.
   *
   * @param studio the names of TikTok Studio's exports, whose figures all others win over
   * @param words what tells of the creator without an option: a number of followers, a niche
   * @param file the name of a profile file, {@code -} for standard input, or null
   * @throws ParameterException if an option's value cannot be
   * @throws FaultsException if the file has faults
   * @throws IOException if it cannot be read
   */
  public Profile profile(
      List<String> studio, @Nullable String file, List<String> words, Environment environment)
      throws IOException {
    Profile.Builder profile = Profile.builder(inputs);
    CreatorWords creator = new CreatorWords(inputs);
    List<String> faults = new ArrayList<>();
    if (!studio.isEmpty()) {
      readStudio(studio, environment, profile);
    }
    if (file != null) {
      read(file, environment, profile);
    }
    for (String word : words) {
      creator.add(word, faults);
    }
    for (int i = 0; i < options.size(); i++) {
      String text = options.get(i).getValue();
      if (text != null) {
        creator.option(i, text, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultyCallException(command.spec().commandLine(), faults);
    }
    creator.give(profile);
    try {
      return profile.build();
    } catch (InvalidValueException e) {
      String missing = Inputs.optionOf(e.input()) + ": " + e.getMessage();
      throw new ParameterException(
          command.spec().commandLine(),
          e.input().equals(Inputs.FOLLOWERS) ? howMany() : missing,
          e);
    }
  }

  /** The question that is left, with the same call that answers it. */
  private String howMany() {
    StringBuilder call = new StringBuilder(Command.PROGRAM);
    command.typed().forEach(word -> call.append(' ').append(ShellWord.quoted(word)));
    return "how many followers? For example: " + call + " --followers 1000";
  }

  /**
   * What the options tell, for creators of whom nothing else is told.
   *
   * @throws ParameterException if an option's value cannot be
   */
  public Defaults defaults() {
    CreatorWords creator = new CreatorWords(inputs);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      String text = options.get(i).getValue();
      if (text != null) {
        creator.option(i, text, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultyCallException(command.spec().commandLine(), faults);
    }
    Profile.Builder given = Profile.builder(inputs);
    creator.give(given);
    return Defaults.of(given);
  }

  private void readStudio(List<String> files, Environment environment, Profile.Builder profile)
      throws IOException {
    StudioExports exports = StudioFiles.read(files, environment);
    Console console = new Console(environment);
    for (StudioFigure figure : exports.figures(inputs)) {
      profile.metric(figure.input(), figure.value());
      String value = PlainNumber.of(figure.value());
      console.warn("tikcalc: " + figure.input() + " " + value + ": " + figure.how());
    }
    exports.missing().forEach(line -> console.warn("tikcalc: not told: " + line));
  }

  private void read(String file, Environment environment, Profile.Builder profile)
      throws IOException {
    if (ROSTER.matcher(file).find()) {
      throw new ParameterException(
          command.spec().commandLine(),
          "--profile: a profile is JSON; for a list of creators: tikcalc batch "
              + ShellWord.quoted(Printable.line(file)));
    }
    byte[] bytes;
    if (file.equals("-")) {
      bytes = environment.stdin().readNBytes(LARGEST_PROFILE + 1);
    } else {
      try (InputStream in = environment.open(file)) {
        bytes = in.readNBytes(LARGEST_PROFILE + 1);
      } catch (FileSystemException e) {
        throw e;
      } catch (IOException e) {
        // A folder is one that opens like a file.
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
    if (bytes.length > LARGEST_PROFILE) {
      throw new ParameterException(
          command.spec().commandLine(),
          "--profile " + file + ": larger than 1 MiB, which no profile is");
    }
    Faults faults = new Faults();
    String name = file.equals("-") ? "stdin" : file;
    ProfileReader reader = new ProfileReader(profile);
    reader.read(name, bytes, faults);
    if (faults.count() > 0) {
      throw new FaultsException(name, faults.list());
    }
    if (!reader.unread().isEmpty()) {
      List<String> keys = reader.unread().stream().limit(5).map(Printable::quoted).toList();
      String more = reader.unread().size() > 5 ? " and others" : "";
      new Console(environment)
          .warn(
              "tikcalc: "
                  + name
                  + ": not read, as no input is called so: "
                  + String.join(", ", keys)
                  + more);
    }
  }

  /** The options of the inputs that a name is another one for, or nearly. */
  List<String> like(String name) {
    HeaderWords words = new HeaderWords(inputs);
    int input = words.number(name);
    Set<Integer> meant = input == HeaderWords.NONE ? words.nearly(name) : Set.of(input);
    return meant.stream().map(words::id).map(Inputs::optionOf).toList();
  }

  /** Whether the option of this input tells something. */
  public boolean tells(String input) {
    String name = Inputs.optionOf(input);
    return options.stream()
        .anyMatch(option -> option.longestName().equals(name) && option.getValue() != null);
  }

  /** Whether any option tells something of a creator. */
  public boolean anyTold() {
    return options.stream().anyMatch(option -> option.getValue() != null);
  }
}
