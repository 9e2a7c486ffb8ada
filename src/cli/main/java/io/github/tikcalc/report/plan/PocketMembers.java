package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.pocket.Conversion;
import io.github.tikcalc.pocket.Pocket;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept of a total, and what it is in another currency, as members of an answer. */
final class PocketMembers {
  private PocketMembers() {}

  /** Adds {@code kept} and {@code converted}, where they are asked for. */
  static void put(Map<String, Object> json, Pocket pocket) {
    Money kept = pocket.kept();
    Map<String, Object> members = PlanWords.json(kept);
    if (members != null) {
      Map<String, Object> shares = new LinkedHashMap<>();
      pocket.keep().streams().forEach((stream, share) -> shares.put(stream, plain(share)));
      BigDecimal total = pocket.keep().total();
      if (total != null) {
        shares.put("total", plain(total));
      }
      members.put("shares", shares);
      json.put("kept", members);
    }
    Conversion conversion = pocket.conversion();
    Pocket.Part part = pocket.converted();
    if (conversion != null && part != null) {
      Map<String, Object> converted = new LinkedHashMap<>();
      converted.put("currency", conversion.currency());
      converted.put("rate", plain(conversion.rate()));
      converted.put("amount", PlanWords.json(part.amount()));
      if (part.kept() != null) {
        converted.put("kept", PlanWords.json(part.kept()));
      }
      json.put("converted", converted);
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }
}
