package io.github.tikcalc.cli.card;

import io.github.tikcalc.card.json.CardLayer;
import io.github.tikcalc.card.json.Overlay;
import io.github.tikcalc.card.json.Setting;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.text.Nearest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Which rate card a command uses, and what is laid over it. */
public final class RatesOption {
  public static final String NAME = "--rates";
  private static final String JSON = ".json";

  private final Argument<List<String>> cards =
      Argument.texts(
          NAME,
          "DIR",
          "The rate card to use: a folder; or, also after one, a file that is laid over it. Else"
              + " $TIKCALC_RATES, else tikcalc/rates under $XDG_CONFIG_HOME or ~/.config, else the"
              + " one that came with tikcalc.");
  private final Argument<@Nullable String> preset =
      Argument.text(
          "--preset", "NAME", "How busy the creator is: a file in presets of the rate card.");
  private final Argument<List<String>> settings =
      Argument.texts(
          "--set",
          "PATH=VALUE",
          "Another figure of the rate card for this run alone, as in"
              + " brand-partnerships@10k=20/80/120: low, likely and high at 10,000. Can be given"
              + " more than once.");

  public Argument<List<String>> argument() {
    return cards;
  }

  /** The options that change a card for one run. */
  public Argument<?>[] all() {
    return new Argument<?>[] {cards, preset, settings};
  }

  /** Those of them that say no folder. */
  public Argument<?>[] changes() {
    return new Argument<?>[] {preset, settings};
  }

  /** Whether the call names a card. */
  public boolean isGiven() {
    return !named().isEmpty();
  }

  /** The folders and files that the call names; none where the command has no such option. */
  public List<String> named() {
    List<String> named = cards.value();
    return named == null ? List.of() : named;
  }

  /** What the call says of the card, in its own words; empty where it says nothing. */
  public List<String> said() {
    List<String> said = new ArrayList<>(named());
    if (preset.value() != null) {
      said.add(preset.value());
    }
    if (settings.value() != null) {
      said.addAll(settings.value());
    }
    return said;
  }

  /** The folder that the call names, or null where it names none. */
  private @Nullable String folder(Environment environment) {
    if (named().isEmpty()) {
      return null;
    }
    String first = named().get(0);
    return Files.isRegularFile(environment.path(first)) ? null : first;
  }

  /**
   * The folder, and how it came to be chosen.
   *
   * @throws java.nio.file.NoSuchFileException if the user names one that is not there
   */
  public CardChoice choice(Environment environment) throws IOException {
    String named = folder(environment);
    CardChoice choice =
        CardChoice.of(
            named == null ? null : environment.path(named),
            environment.variables(),
            environment.home(),
            environment.shippedRates());
    environment.read().add(choice.folder());
    return choice;
  }

  /**
   * What is laid over a card: the preset, then the files in their order, then single figures.
   *
   * @param folder the card's
   * @throws FaultsException if a file has faults
   */
  public List<CardLayer> layers(Environment environment, Path folder) throws IOException {
    List<CardLayer> layers = new ArrayList<>();
    String chosen = preset.value();
    if (chosen != null) {
      layers.add(overlay(environment, presetFile(folder, chosen), "presets/" + chosen + JSON));
    }
    boolean first = true;
    for (String name : named()) {
      if (!first || folder(environment) == null) {
        layers.add(overlay(environment, environment.path(name), name));
      }
      first = false;
    }
    List<String> changed = settings.value();
    for (String setting : changed == null ? List.<String>of() : changed) {
      try {
        layers.addAll(Setting.all(setting));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            settings.spec().command().commandLine(), "--set " + e.getMessage(), e);
      }
    }
    return layers;
  }

  private Path presetFile(Path folder, String name) throws IOException {
    List<String> names = presets(folder);
    if (!names.contains(name)) {
      throw new ParameterException(
          preset.spec().command().commandLine(),
          "--preset: no preset "
              + name
              + " in this rate card ("
              + (names.isEmpty()
                  ? "it has none"
                  : Nearest.hint(name, names, "there are " + String.join(", ", names)))
              + ")");
    }
    return folder.resolve("presets").resolve(name + JSON);
  }

  /** The names of a card's presets, in order. */
  private static List<String> presets(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    Path presets = folder.resolve("presets");
    if (Files.isDirectory(presets)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(presets, "*" + JSON)) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          names.add(name.substring(0, name.length() - JSON.length()));
        }
      }
    }
    names.sort(null);
    return names;
  }

  private static CardLayer overlay(Environment environment, Path path, String shown)
      throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (Files.isDirectory(path)) {
      path = path.resolve("overlay.json");
    }
    environment.read().add(path);
    Faults faults = new Faults();
    Overlay overlay = Overlay.read(shown, Files.readAllBytes(path), faults);
    if (overlay == null || faults.count() > 0) {
      throw new FaultsException(shown, faults.list());
    }
    return overlay;
  }

  /**
   * The card, and where its figures come from in a word.
   *
   * @throws FaultsException if it has faults
   */
  public UsedCard use(Environment environment) throws IOException {
    CardChoice choice = choice(environment);
    String named = folder(environment);
    // A path of the machine's own would be as long as the machine likes.
    String shown =
        named != null
            ? named
            : choice.by() == CardChoice.By.CONFIG ? "your configuration's" : choice.by().toString();
    return CardStore.of(environment).read(choice, shown, layers(environment, choice.folder()));
  }
}
