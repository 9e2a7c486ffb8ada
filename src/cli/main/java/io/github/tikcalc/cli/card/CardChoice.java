package io.github.tikcalc.cli.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which card is used, and who says so.
 *
 * @param folder the card's
 * @param by who named it
 * @param shipped the folder of the card that comes with the product
 */
public record CardChoice(Path folder, By by, Path shipped) {
  private static final String VARIABLE = "TIKCALC_RATES";

  /** Who names a card; the first that does has the say. */
  public enum By {
    OPTION("--rates"),
    VARIABLE(CardChoice.VARIABLE),
    CONFIG("config"),
    SHIPPED("shipped");

    private final String word;

    By(String word) {
      this.word = word;
    }

    /** As every output writes it. */
    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * Chooses: the option, else {@code TIKCALC_RATES}, else {@code tikcalc/rates} in the user's
   * configuration if it is there, else the shipped card. An empty variable counts as unset, and so
   * does an {@code XDG_CONFIG_HOME} that is not absolute, as its specification asks.
   *
   * @param option the folder named on the command line, or null
   * @param environment the process's variables
   * @param home the user's folder, or null where nobody knows it
   * @param shipped the folder of the card that comes with the product
   * @throws NoSuchFileException if the option or the variable names what does not exist: to use
   *     another card then would give figures nobody asked for
   */
  public static CardChoice of(
      @Nullable Path option, Map<String, String> environment, @Nullable Path home, Path shipped)
      throws NoSuchFileException {
    if (option != null) {
      return new CardChoice(existing(option, By.OPTION), By.OPTION, shipped);
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isEmpty()) {
      return new CardChoice(existing(Path.of(variable), By.VARIABLE), By.VARIABLE, shipped);
    }
    Path config = config(environment, home);
    // A link that leads nowhere was meant to lead to a card: reading it says what is wrong.
    if (config != null && Files.exists(config, LinkOption.NOFOLLOW_LINKS)) {
      return new CardChoice(config, By.CONFIG, shipped);
    }
    return new CardChoice(shipped, By.SHIPPED, shipped);
  }

  private static Path existing(Path folder, By by) throws NoSuchFileException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(
          folder.toString(), null, by + " names this folder, but it does not exist");
    }
    return folder;
  }

  /**
   * Where a user's own card is looked for, whether one is there or not.
   *
   * @param environment the process's variables
   * @param home the user's folder, or null where nobody knows it
   * @return null where there is no such place
   */
  public static @Nullable Path config(Map<String, String> environment, @Nullable Path home) {
    Path base = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
    if (!base.isAbsolute()) {
      if (home == null) {
        return null;
      }
      base = home.resolve(".config");
    }
    return base.resolve("tikcalc").resolve("rates");
  }

  /**
   * Where the card's figures come from, as every output writes it: {@link By#SHIPPED} for the
   * shipped card and for a copy that nobody has changed, so that both give the same bytes; else who
   * named it.
   *
   * @param files the card's files as they were read from {@link #folder}, by name
   * @throws IOException if the shipped card cannot be read
   */
  public By origin(Map<String, byte[]> files) throws IOException {
    return by == By.SHIPPED || isShipped(files) ? By.SHIPPED : by;
  }

  /** The list of streams is one of the files, so no file of the shipped card can be left out. */
  private boolean isShipped(Map<String, byte[]> files) throws IOException {
    if (!files.containsKey("card.json")) {
      return false;
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path own = shipped.resolve(file.getKey());
      if (!Files.isRegularFile(own)
          || Files.size(own) != file.getValue().length
          || !Arrays.equals(Files.readAllBytes(own), file.getValue())) {
        return false;
      }
    }
    return true;
  }
}
