package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Countries;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code inputs.json}: the metrics and attributes a card lets a user tell. */
final class InputsReader {
  static final String FILE = "inputs.json";

  private final CardFile file;
  private final Node.@Nullable Obj metricNodes;
  private final Node.@Nullable Obj attributeNodes;
  private final Vocabulary vocabulary;

  InputsReader(CardFile file, Node root) {
    this.file = file;
    Fields fields =
        Fields.of(file, root, "inputs.json", List.of("metrics", "attributes"), List.of("$schema"));
    this.metricNodes = fields == null ? null : file.object(fields.get("metrics"), "metrics by id");
    this.attributeNodes =
        fields == null ? null : file.object(fields.get("attributes"), "attributes by id");
    Map<String, Vocabulary.Bounds> bounds = new LinkedHashMap<>();
    for (var metric : members(metricNodes).entrySet()) {
      bounds.put(metric.getKey(), bounds(metric.getValue().value()));
    }
    Map<String, @Nullable Set<String>> values = new LinkedHashMap<>();
    boolean country = attributeNodes == null;
    for (var attribute : members(attributeNodes).entrySet()) {
      Node node = attribute.getValue().value();
      values.put(attribute.getKey(), valueIds(node));
      country |= mayBeCountry(node);
    }
    this.vocabulary =
        new Vocabulary(
            metricNodes == null ? null : bounds, attributeNodes == null ? null : values, country);
  }

  /** The names that streams may use; complete even where {@link #read} finds faults. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** All inputs; what has a fault is left out. */
  Inputs read() {
    if (metricNodes != null && metricNodes.get(Inputs.FOLLOWERS) == null) {
      file.error(
          metricNodes.place(),
          "missing-key",
          "no metric \"followers\" (every estimate starts from it)");
    }
    Map<String, String> names = new HashMap<>();
    List<Metric> metrics = new ArrayList<>();
    for (Map.Entry<String, Node.Member> entry : members(metricNodes).entrySet()) {
      String id = entry.getKey();
      Node.Member member = entry.getValue();
      checkName(id, member);
      claim(names, id, member.place());
      Metric metric = new MetricReader(file, vocabulary).read(id, member.value());
      if (metric != null) {
        metrics.add(metric);
      }
    }
    List<Attribute> attributes = new ArrayList<>();
    for (Map.Entry<String, Node.Member> entry : members(attributeNodes).entrySet()) {
      String id = entry.getKey();
      Node.Member member = entry.getValue();
      checkName(id, member);
      claim(names, id, member.place());
      Attribute attribute = new AttributeReader(file, vocabulary).read(id, member.value());
      if (attribute != null) {
        attributes.add(attribute);
      }
    }
    checkCountries(attributes);
    checkCircles(metrics);
    return new Inputs(metrics, attributes);
  }

  private void checkCountries(List<Attribute> attributes) {
    boolean first = true;
    for (Attribute attribute : attributes) {
      if (attribute.country() && !first) {
        file.error(
            place(attributeNodes, attribute.id()),
            "country",
            "a second attribute of countries (windows speak of one; remove the other)");
      }
      first &= !attribute.country();
    }
  }

  private static Map<String, Node.Member> members(Node.@Nullable Obj object) {
    return object == null ? Map.of() : object.members();
  }

  private static Place place(Node.@Nullable Obj object, String id) {
    Node.Member member = members(object).get(id);
    return member == null ? Place.START : member.place();
  }

  private void checkName(String id, Node.Member member) {
    if (!Form.CAMEL.matches(id)) {
      file.error(
          member.place(),
          "id",
          Printable.quoted(id) + " (expected camelCase such as livesPerMonth)");
    } else if (ReservedOptions.NAMES.contains(Inputs.kebab(id))) {
      file.error(
          member.place(),
          "option",
          Inputs.optionOf(id) + " is an option of tikcalc itself (choose another name)");
    }
  }

  /** Rosters name inputs in any case, so that two must differ in more than that. */
  private void claim(Map<String, String> names, String id, Place place) {
    String other = names.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
    if (other != null) {
      file.error(
          place,
          "option",
          Printable.quoted(id)
              + (other.equals(id)
                  ? " is a metric too (rename one)"
                  : " and " + Printable.quoted(other) + " differ in case alone (rename one)"));
    }
  }

  private static Vocabulary.Bounds bounds(Node node) {
    return new Vocabulary.Bounds(bound(node, "min"), bound(node, "max"));
  }

  private static double bound(Node node, String key) {
    return node instanceof Node.Obj object
            && object.get(key) instanceof Node.Num number
            && 0 <= number.value()
            && number.value() <= CardFile.GREATEST
        ? number.value()
        : Double.NaN;
  }

  private static @Nullable Set<String> valueIds(Node node) {
    Node values = node instanceof Node.Obj object ? object.get("values") : null;
    if (values instanceof Node.Obj listed) {
      return listed.members().keySet();
    }
    return values instanceof Node.Text text && text.value().equals(AttributeReader.COUNTRIES)
        ? Countries.codes()
        : null;
  }

  /** Whether it is an attribute of countries, told or assumed, or a fault hides that it is. */
  private static boolean mayBeCountry(Node node) {
    return !(node instanceof Node.Obj object)
        || (!(object.get("values") instanceof Node.Obj) && object.get("assume") != null);
  }

  private void checkCircles(List<Metric> metrics) {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      needs.put(metric.id(), metric.assume() == null ? Set.of() : metric.assume().needs());
    }
    for (List<String> circle : Circles.in(needs)) {
      file.error(
          place(metricNodes, circle.get(0)),
          "cycle",
          "assumptions run in a circle: "
              + Circles.words(circle)
              + " (assume one of them on its own)");
    }
  }
}
