package io.github.tikcalc.score;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file to lay over a card: the points of the streams that a fit moves, and nothing else. */
public final class FittedOverlay {
  private static final String SOURCE = "payouts";
  private static final MathContext DIGITS = new MathContext(6);
  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectWriter WRITER =
      JSON.writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private FittedOverlay() {}

  /**
   * The text of the file.
   *
   * @param folder of the card, which has no faults
   * @param paid the name of the roster
   * @param day that the source is dated with
   * @throws IOException if the card can't be read
   */
  public static String of(Path folder, Fitting fitting, String paid, String day)
      throws IOException {
    ObjectNode overlay = JSON.createObjectNode();
    overlay.put("title", "Fitted to " + paid);
    overlay.put("about", "The ranges would have held what these creators were paid.");
    overlay.putObject("source").put("title", paid).put("date", day);
    ObjectNode streams = overlay.putObject("streams");
    for (Map.Entry<String, RangeFit> fit : fitting.fits().entrySet()) {
      ObjectNode card =
          (ObjectNode)
              JSON.readTree(
                  Files.readAllBytes(folder.resolve("streams/" + fit.getKey() + ".json")));
      JsonNode pays = card.get("pays");
      for (JsonNode amount : pays.isArray() ? pays : JSON.createArrayNode().add(pays)) {
        amount.path("points").forEach(point -> move((ObjectNode) point, fit.getValue()));
      }
      ObjectNode stream = streams.putObject(fit.getKey());
      stream.set("pays", pays);
      stream
          .putObject("sources")
          .putObject(SOURCE)
          .put("title", paid + ", n = " + fit.getValue().rows())
          .put("date", day);
    }
    return WRITER.writeValueAsString(overlay) + "\n";
  }

  private static void move(ObjectNode point, RangeFit fit) {
    double likely = point.get("likely").asDouble() * fit.likely();
    double low = Math.min(likely, point.get("low").asDouble() * fit.low());
    double high = Math.max(likely, point.get("high").asDouble() * fit.high());
    point.put("low", rounded(low));
    point.put("likely", rounded(likely));
    point.put("high", rounded(high));
    point.put("source", SOURCE);
  }

  private static BigDecimal rounded(double dollars) {
    BigDecimal rounded = new BigDecimal(dollars).round(DIGITS).stripTrailingZeros();
    return new BigDecimal(rounded.toPlainString());
  }
}
