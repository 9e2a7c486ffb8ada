package io.github.tikcalc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.profile.ProfileReader;
import io.github.tikcalc.report.ProfileSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema of profile files, which depends on the card. */
class ProfileSchemaTest {
  private static final Path FOLDER = Path.of("src/core/test/resources/schema");
  private static final int PROFILES = 2_000;

  private RateCard card;
  private Schema schema;

  @BeforeEach
  void schemaOfACard() throws IOException {
    card = RateCardReader.load(FOLDER.resolve("every-feature"));
    schema = Schemas.compile(ProfileSchema.of(card));
  }

  @Test
  void tellsWhatTheCardKnows() throws IOException {
    assertEquals(
        Files.readString(FOLDER.resolve("every-feature.profile.schema.json")),
        ProfileSchema.of(card));
  }

  @Test
  void isASchema() {
    Schema meta = Schemas.compile("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");
    assertEquals(List.of(), Schemas.refusals(meta, ProfileSchema.of(card)));
  }

  @Test
  void refusesNothingThatTheReaderAccepts() {
    Seed seed = Seed.ofThisRun();
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < PROFILES; i++) {
      String text = profile(seed.round(i));
      List<Fault> faults = faults(text);
      List<String> refusals = Schemas.refusals(schema, text);
      if (!refusals.isEmpty()) {
        refused++;
        assertTrue(!faults.isEmpty(), () -> seed + ": " + text + refusals);
      } else if (!faults.isEmpty()) {
        // That a text stands for nothing, and a key for nearly something, the schema cannot tell.
        for (Fault fault : faults) {
          assertTrue(
              fault.message().contains(" this card knows (")
                  || fault.message().contains(" is not a number (")
                  || fault.rule().equals("unknown-key"),
              () -> text + fault);
        }
      } else {
        accepted++;
      }
    }
    assertTrue(accepted > PROFILES / 20 && refused > PROFILES / 20, accepted + ", " + refused);
  }

  private List<Fault> faults(String text) {
    Faults faults = new Faults();
    new ProfileReader(Profile.builder(card.inputs()))
        .read("profile", text.getBytes(StandardCharsets.UTF_8), faults);
    return faults.list();
  }

  private String profile(RandomGenerator random) {
    Inputs inputs = card.inputs();
    List<String> keys = new ArrayList<>(List.of("$schema", "folowers"));
    inputs.metrics().forEach(metric -> keys.add(metric.id()));
    inputs.attributes().forEach(attribute -> keys.add(attribute.id()));
    List<String> values =
        List.of(
            "0",
            "1",
            "7",
            "1000",
            "2.5",
            "-1",
            "1e9",
            "1000000001",
            "1e18",
            "\"beauty\"",
            "\"GERMAN\"",
            "\"us\"",
            "\"nothing\"",
            "null",
            "true",
            "[]",
            "{}");
    List<String> members = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String key = keys.remove(random.nextInt(keys.size()));
      members.add('"' + key + "\": " + values.get(random.nextInt(values.size())));
    }
    return "{" + String.join(", ", members) + "}";
  }
}
