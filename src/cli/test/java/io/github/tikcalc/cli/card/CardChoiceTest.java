package io.github.tikcalc.cli.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.card.CardChoice.By;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardChoiceTest {
  private static final Path SHIPPED = Path.of("rates");

  @TempDir Path home;
  private Path mine;
  private Path theirs;

  @BeforeEach
  void twoFolders() throws IOException {
    mine = Files.createDirectory(home.resolve("mine"));
    theirs = Files.createDirectory(home.resolve("theirs"));
  }

  @Test
  void theOptionWinsOverAllElse() throws IOException {
    config(".config");
    CardChoice choice =
        CardChoice.of(mine, Map.of("TIKCALC_RATES", theirs.toString()), home, SHIPPED);
    assertEquals(new CardChoice(mine, By.OPTION, SHIPPED), choice);
    assertEquals("--rates", choice.by().toString());
  }

  @Test
  void theVariableWinsOverTheConfiguration() throws IOException {
    config(".config");
    CardChoice choice =
        CardChoice.of(null, Map.of("TIKCALC_RATES", theirs.toString()), home, SHIPPED);
    assertEquals(new CardChoice(theirs, By.VARIABLE, SHIPPED), choice);
    assertEquals("TIKCALC_RATES", choice.by().toString());
  }

  @Test
  void theConfigurationWinsOverTheShippedCard() throws IOException {
    Path config = config(".config");
    assertEquals(
        new CardChoice(config, By.CONFIG, SHIPPED), CardChoice.of(null, Map.of(), home, SHIPPED));
  }

  @Test
  void xdgConfigHomeStandsForTheUsersConfiguration() throws IOException {
    config(".config");
    Path config = config("xdg");
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", home.resolve("xdg").toString());
    assertEquals(config, CardChoice.of(null, environment, home, SHIPPED).folder());
    assertEquals(config, CardChoice.of(null, environment, null, SHIPPED).folder());
  }

  @Test
  void whatXdgConfigHomeDoesNotHoldIsNotSoughtElsewhere() throws IOException {
    config(".config");
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", home.resolve("xdg").toString());
    assertEquals(By.SHIPPED, CardChoice.of(null, environment, home, SHIPPED).by());
  }

  @Test
  void emptyVariablesCountAsUnset() throws IOException {
    Path config = config(".config");
    Map<String, String> environment = Map.of("TIKCALC_RATES", "", "XDG_CONFIG_HOME", "");
    assertEquals(config, CardChoice.of(null, environment, home, SHIPPED).folder());
  }

  @Test
  void aRelativeXdgConfigHomeIsNotUsed() throws IOException {
    Path config = config(".config");
    assertEquals(
        config, CardChoice.of(null, Map.of("XDG_CONFIG_HOME", "src"), home, SHIPPED).folder());
  }

  @Test
  void withoutAnyItIsTheShippedCard() throws IOException {
    for (Path someHome : new Path[] {home, null}) {
      CardChoice choice = CardChoice.of(null, Map.of(), someHome, SHIPPED);
      assertEquals(new CardChoice(SHIPPED, By.SHIPPED, SHIPPED), choice);
    }
  }

  @Test
  void aFolderThatIsNamedButMissingIsNotReplacedByAnother() throws IOException {
    config(".config");
    Path missing = home.resolve("missing");
    NoSuchFileException variable =
        assertThrows(
            NoSuchFileException.class,
            () -> CardChoice.of(null, Map.of("TIKCALC_RATES", missing.toString()), home, SHIPPED));
    assertEquals(missing.toString(), variable.getFile());
    assertEquals("TIKCALC_RATES names this folder, but it does not exist", variable.getReason());
    NoSuchFileException option =
        assertThrows(
            NoSuchFileException.class, () -> CardChoice.of(missing, Map.of(), home, SHIPPED));
    assertEquals("--rates names this folder, but it does not exist", option.getReason());
  }

  @Test
  void aLinkToNowhereInTheConfigurationIsNotPassedOver() throws IOException {
    Path config = home.resolve(".config/tikcalc/rates");
    Files.createDirectories(config.getParent());
    Files.createSymbolicLink(config, home.resolve("missing"));
    CardChoice choice = CardChoice.of(null, Map.of(), home, SHIPPED);
    assertEquals(By.CONFIG, choice.by());
    assertThrows(NoSuchFileException.class, () -> RateCardReader.read(choice.folder()));
  }

  @Test
  void anUnchangedCopyCountsAsShipped() throws IOException {
    copyOfShipped(mine);
    assertEquals(By.SHIPPED, origin(mine));
    Files.writeString(mine.resolve("README.md"), "what is no figure may differ");
    assertEquals(By.SHIPPED, origin(mine));
  }

  @Test
  void aCopyWithOneOtherByteDoesNot() throws IOException {
    for (String name : List.of("card.json", "inputs.json", firstStream())) {
      copyOfShipped(mine);
      Path file = mine.resolve(name);
      Files.writeString(file, Files.readString(file) + "\n");
      assertEquals(By.OPTION, origin(mine), name);
      Files.writeString(file, Files.readString(SHIPPED.resolve(name)).replaceFirst(" ", "\t"));
      assertEquals(By.OPTION, origin(mine), name + " of the same length");
    }
  }

  @Test
  void anEmptyFolderIsNotTheShippedCard() throws IOException {
    assertEquals(By.OPTION, origin(mine));
  }

  private static By origin(Path folder) throws IOException {
    CardChoice choice = CardChoice.of(folder, Map.of(), null, SHIPPED);
    return choice.origin(RateCardReader.read(folder).bytes());
  }

  private static String firstStream() throws IOException {
    return "streams/" + RateCardReader.load(SHIPPED).streams().get(0).id() + ".json";
  }

  private static void copyOfShipped(Path target) throws IOException {
    for (Map.Entry<String, byte[]> file : RateCardReader.read(SHIPPED).bytes().entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    assertTrue(Files.exists(target.resolve("card.json")));
  }

  private Path config(String base) throws IOException {
    return Files.createDirectories(home.resolve(base).resolve("tikcalc").resolve("rates"));
  }
}
