package io.github.tikcalc.studio;

import io.github.tikcalc.Cases;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class StudioExportsTest {
  private static final Inputs INPUTS =
      new Inputs(
          Stream.of(
                  "followers",
                  "monthlyViews",
                  "engagementRate",
                  "viewsPerVideo",
                  "videosPerMonth",
                  "longVideoShare")
              .map(StudioExportsTest::metric)
              .toList(),
          List.of());

  private static Metric metric(String id) {
    return new Metric(
        id, id, id, id, "", 0, 1e9, false, false, List.of(), null, List.of(), List.of());
  }

  @TestFactory
  Stream<DynamicTest> tells() throws IOException {
    return Cases.compare("studio/exports", StudioExportsTest::outcome);
  }

  private static JsonNode outcome(ObjectNode one) {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    try {
      StudioExports exports = new StudioExports();
      for (String file : one.get("files").propertyNames()) {
        exports.add(file, one.get("files").get(file).asString());
      }
      ObjectNode figures = outcome.putObject("figures");
      for (StudioFigure figure : exports.figures(INPUTS)) {
        figures.put(figure.input(), figure.value() + " = " + figure.how());
      }
      ArrayNode missing = outcome.putArray("missing");
      exports.missing().forEach(missing::add);
      return outcome;
    } catch (StudioException e) {
      outcome.removeAll();
      return outcome.put("refuses", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
