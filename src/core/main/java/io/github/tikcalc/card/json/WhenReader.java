package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Countries;
import io.github.tikcalc.card.When;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Printable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions on the country, the day and what is given. */
record WhenReader(CardFile file, KnownInputs inputs) {
  /** The keys of a condition that windows have too. */
  static final List<String> PLACE_AND_TIME = List.of("countries", "except", "from", "until");

  /** Few enough to be told on a line. */
  private static final int MOST_GIVEN = 10;

  /** The condition under {@code "when"}; where there is none it always holds. */
  When read(@Nullable Node node) {
    if (node == null) {
      return When.ALWAYS;
    }
    Fields fields =
        Fields.of(
            file,
            node,
            "a condition",
            List.of(),
            List.of("countries", "except", "from", "until", "given"));
    List<String> given =
        file.list(
            fields.get("given"), MOST_GIVEN, "a list of metrics", n -> inputs.metric(file, n));
    if (CardFile.isEmptyList(fields.get("given"))) {
      fields.error("given", "condition", "no metrics (leave \"given\" out)");
    }
    When when = placeAndTime(fields, "condition");
    return new When(when.countries(), when.except(), when.from(), when.until(), given);
  }

  /**
   * The parts of a condition that speak of countries and days.
   *
   * @param what it is the condition of, for messages
   */
  When placeAndTime(Fields fields, String what) {
    Set<String> countries = countries(fields, "countries", what, "this " + what + " never holds");
    Set<String> except = countries(fields, "except", what, "it excepts nobody");
    LocalDate from = file.date(fields.get("from"));
    LocalDate until = file.date(fields.get("until"));
    if (from != null && until != null && !from.isBefore(until)) {
      fields.error(
          "until",
          what,
          "until is not after from: this " + what + " never holds (expected a later day)");
    }
    if (!countries.isEmpty() && except.containsAll(countries)) {
      fields.error(
          "except", what, "except takes back every country: this " + what + " never holds");
    }
    return new When(fields.has("countries") ? countries : null, except, from, until, List.of());
  }

  private Set<String> countries(Fields fields, String key, String what, String empty) {
    Node node = fields.get(key);
    List<String> codes = file.list(node, "a list of countries", this::country);
    if (CardFile.isEmptyList(node)) {
      fields.error(
          key, what, "no countries: " + empty + " (leave \"" + key + "\" out for everywhere)");
    } else if (!codes.isEmpty() && !inputs.countryKnown()) {
      fields.error(
          key,
          "country",
          "a "
              + what
              + " on countries, but inputs.json has no attribute with \"values\": \"iso-3166-1\""
              + " and an \"assume\" (add it)");
    }
    return new LinkedHashSet<>(codes);
  }

  private @Nullable String country(Node node) {
    String code = file.text(node);
    if (code.isEmpty()) {
      return null;
    }
    if (Countries.codes().contains(code)) {
      return code;
    }
    String meant = Countries.code(code);
    file.error(
        node.place(),
        "reference",
        "no country "
            + Printable.quoted(code)
            + (meant == null
                ? " (expected a code of ISO 3166-1)"
                : " (did you mean " + Printable.quoted(meant) + "?)"));
    return null;
  }
}
