package io.github.tikcalc.cli;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.profile.Answers;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.profile.ProfileReader;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.report.Assumed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** The options by which a user tells what the card asks: one for each of its inputs. */
final class InputOptions {
  private static final int LARGEST_PROFILE = 1 << 20;

  private final CommandSpec spec;
  private final Inputs inputs;

  /** Adds an option for each input to a command. */
  InputOptions(CommandSpec spec, Inputs inputs) {
    this.spec = spec;
    this.inputs = inputs;
    for (Metric metric : inputs.metrics()) {
      String label = metric.isPercent() ? "PERCENT" : metric.isDollars() ? "DOLLARS" : "N";
      String about =
          metric.about() + (metric.required() ? " Required." : Assumed.of(metric, inputs));
      spec.addOption(option(metric.id(), label, about));
    }
    for (Attribute attribute : inputs.attributes()) {
      String label = Inputs.kebab(attribute.id()).toUpperCase(java.util.Locale.ROOT);
      spec.addOption(option(attribute.id(), label, attribute.about() + Assumed.of(attribute)));
    }
    // What is asked of the creator stands before how the answer is shown.
    spec.usageMessage()
        .sectionMap()
        .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> sections(help));
  }

  private String sections(Help help) {
    Map<Boolean, List<OptionSpec>> parts =
        help.commandSpec().options().stream().collect(Collectors.partitioningBy(this::isInput));
    return "\nThe creator:\n"
        + help.optionListExcludingGroups(parts.getOrDefault(true, List.of()))
        + "\nOptions:\n"
        + help.optionListExcludingGroups(parts.getOrDefault(false, List.of()));
  }

  private boolean isInput(OptionSpec option) {
    return Stream.concat(
            inputs.metrics().stream().map(Metric::id),
            inputs.attributes().stream().map(Attribute::id))
        .anyMatch(id -> Inputs.optionOf(id).equals(option.longestName()));
  }

  private static OptionSpec option(String id, String label, String description) {
    return OptionSpec.builder(Inputs.optionOf(id))
        .type(String.class)
        .paramLabel(label)
        .description(plain(description))
        .build();
  }

  /** A card's words are not formats, and hold no markup. */
  private static String plain(String text) {
    return text.replace("%", "%%").replace("@|", "@ |").replace("${", "$ {");
  }

  /**
   * The profile: a file's, with the options over it.
   *
   * @param file the name of a profile file, {@code -} for standard input, or null
   * @throws ParameterException if an option's value cannot be
   * @throws FaultsException if the file has faults
   * @throws IOException if it cannot be read
   */
  Profile profile(@Nullable String file, Environment environment) throws IOException {
    Answers answers = new Answers(inputs);
    if (file != null) {
      read(file, environment, answers);
    }
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      String text = text(metric.id());
      if (text != null) {
        answers.metric(i, told(metric.id(), () -> NumberWords.read(metric, text)));
      }
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      Attribute attribute = inputs.attributes().get(i);
      String text = text(attribute.id());
      if (text != null) {
        answers.attribute(i, told(attribute.id(), () -> new AttributeWords(attribute).read(text)));
      }
    }
    return told(Inputs.FOLLOWERS, answers::profile);
  }

  private void read(String file, Environment environment, Answers answers) throws IOException {
    byte[] bytes;
    if (file.equals("-")) {
      bytes = environment.in().readNBytes(LARGEST_PROFILE + 1);
    } else {
      try (InputStream in = Files.newInputStream(environment.path(file))) {
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
          spec.commandLine(), "--profile " + file + ": larger than 1 MiB, which no profile is");
    }
    Faults faults = new Faults();
    new ProfileReader(answers).read(file.equals("-") ? "stdin" : file, bytes, faults);
    if (faults.count() > 0) {
      throw new FaultsException(faults.list());
    }
  }

  /** Whether any option tells something of a creator. */
  boolean anyTold() {
    return spec.options().stream().anyMatch(option -> isInput(option) && option.getValue() != null);
  }

  private @Nullable String text(String id) {
    OptionSpec option = spec.findOption(Inputs.optionOf(id));
    return option == null ? null : option.getValue();
  }

  private interface Telling<T> {
    T tell();
  }

  private <T> T told(String id, Telling<T> telling) {
    try {
      return telling.tell();
    } catch (InvalidValueException e) {
      throw new ParameterException(
          spec.commandLine(), Inputs.optionOf(id) + ": " + e.getMessage(), e);
    }
  }
}
