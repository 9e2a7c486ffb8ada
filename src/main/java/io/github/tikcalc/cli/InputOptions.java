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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options by which a user tells what the card asks: one for each of its inputs. */
final class InputOptions {
  private static final int LARGEST_PROFILE = 1 << 20;

  private final Command command;
  private final Inputs inputs;
  // One for each metric, then one for each attribute.
  private final List<OptionSpec> options = new ArrayList<>();

  /**
   * Adds an option for each input to a command.
   *
   * @param help whether somebody reads what is said of them
   */
  InputOptions(Command command, Inputs inputs, boolean help) {
    this.command = command;
    this.inputs = inputs;
    for (Metric metric : inputs.metrics()) {
      String label = metric.isPercent() ? "PERCENT" : metric.isDollars() ? "DOLLARS" : "N";
      add(metric.id(), label, help ? about(metric) : "");
    }
    for (Attribute attribute : inputs.attributes()) {
      String label = Inputs.kebab(attribute.id()).toUpperCase(java.util.Locale.ROOT);
      add(attribute.id(), label, help ? attribute.about() + Assumed.of(attribute) : "");
    }
  }

  private String about(Metric metric) {
    return metric.about() + (metric.required() ? " Required." : Assumed.of(metric, inputs));
  }

  private void add(String id, String label, String description) {
    OptionSpec option =
        OptionSpec.builder(Inputs.optionOf(id))
            .type(String.class)
            .paramLabel(label)
            .description(plain(description))
            .build();
    options.add(option);
    command.addInput(option);
  }

  /** A card's words hold no markup. */
  private static String plain(String text) {
    return text.replace("@|", "@ |");
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
      String text = options.get(i).getValue();
      if (text != null) {
        answers.metric(i, number(metric, text));
      }
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      Attribute attribute = inputs.attributes().get(i);
      String text = options.get(inputs.metrics().size() + i).getValue();
      if (text != null) {
        answers.attribute(i, word(attribute, text));
      }
    }
    try {
      return answers.profile();
    } catch (InvalidValueException e) {
      throw wrong(Inputs.FOLLOWERS, e);
    }
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
          command.spec().commandLine(),
          "--profile " + file + ": larger than 1 MiB, which no profile is");
    }
    Faults faults = new Faults();
    String name = file.equals("-") ? "stdin" : file;
    new ProfileReader(answers).read(name, bytes, faults);
    if (faults.count() > 0) {
      throw new FaultsException(name, faults.list());
    }
  }

  /** Whether any option tells something of a creator. */
  boolean anyTold() {
    return options.stream().anyMatch(option -> option.getValue() != null);
  }

  private double number(Metric metric, String text) {
    try {
      return NumberWords.read(metric, text);
    } catch (InvalidValueException e) {
      throw wrong(metric.id(), e);
    }
  }

  private int word(Attribute attribute, String text) {
    try {
      return new AttributeWords(attribute).read(text);
    } catch (InvalidValueException e) {
      throw wrong(attribute.id(), e);
    }
  }

  private ParameterException wrong(String id, InvalidValueException e) {
    return new ParameterException(
        command.spec().commandLine(), Inputs.optionOf(id) + ": " + e.getMessage(), e);
  }
}
