package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Countries;
import io.github.tikcalc.card.Dependencies;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code inputs.json}: the metrics and attributes a card lets a user tell. */
final class InputsReader {
  static final String FILE = "inputs.json";

  /** So many names of a circle are shown. */
  private static final int SHOWN = 8;

  private final CardFile file;
  private final SourcesReader sources;
  private final Node.@Nullable Obj metricNodes;
  private final Node.@Nullable Obj attributeNodes;
  private final KnownInputs known;

  InputsReader(CardFile file, Node root) {
    this.file = file;
    Fields fields =
        Fields.of(
            file,
            root,
            "inputs.json",
            List.of("metrics", "attributes"),
            List.of("$schema", "sources"));
    this.sources = new SourcesReader(file, fields.get("sources"));
    this.metricNodes = inputs(fields, "metrics");
    this.attributeNodes = inputs(fields, "attributes");
    Map<String, KnownInputs.Bounds> bounds = new LinkedHashMap<>();
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
    this.known =
        new KnownInputs(
            metricNodes == null ? null : bounds, attributeNodes == null ? null : values, country);
  }

  /** The inputs of a kind by id; null where they cannot be read, so that any may be meant. */
  private Node.@Nullable Obj inputs(Fields fields, String kind) {
    Node node = fields.get(kind);
    Node.Obj object = file.object(node, kind + " by id");
    return object == node ? object : null;
  }

  /** The names that streams may use; complete even where {@link #read} finds faults. */
  KnownInputs known() {
    return known;
  }

  /** All inputs; a stand-in for what has a fault. */
  Inputs read() {
    if (metricNodes != null && metricNodes.get(Inputs.FOLLOWERS) == null) {
      file.error(
          metricNodes.place(),
          "missing-key",
          "no metric \"followers\" (every estimate starts from it)");
    }
    InputNames names = new InputNames(file);
    List<Metric> metrics = new ArrayList<>();
    for (Map.Entry<String, Node.Member> entry : members(metricNodes).entrySet()) {
      Node.Member member = entry.getValue();
      names.add(entry.getKey(), member);
      metrics.add(new MetricReader(file, known, sources).read(entry.getKey(), member.value()));
    }
    List<Attribute> attributes = new ArrayList<>();
    for (Map.Entry<String, Node.Member> entry : members(attributeNodes).entrySet()) {
      Node.Member member = entry.getValue();
      names.add(entry.getKey(), member);
      attributes.add(new AttributeReader(file, known).read(entry.getKey(), member.value()));
    }
    names.check();
    checkCountries(attributes);
    checkCircles(metrics);
    checkSame(attributes);
    return new Inputs(metrics, attributes);
  }

  private void checkCountries(List<Attribute> attributes) {
    boolean first = true;
    for (Attribute attribute : attributes) {
      boolean own = attribute.country() && attribute.sameAs() == null;
      if (own && !first) {
        file.error(
            place(attributeNodes, attribute.id()),
            "country",
            "a second attribute of countries (windows speak of one; remove the other, or assume it"
                + " with {\"sameAs\": …})");
      }
      first &= !own;
    }
  }

  private static Map<String, Node.Member> members(Node.@Nullable Obj object) {
    return object == null ? Map.of() : object.members();
  }

  private static Place place(Node.@Nullable Obj object, String id) {
    Node.Member member = members(object).get(id);
    return member == null ? Place.START : member.place();
  }

  private static KnownInputs.Bounds bounds(Node node) {
    boolean whole =
        node instanceof Node.Obj object
            && object.get("whole") instanceof Node.Bool bool
            && bool.value();
    return new KnownInputs.Bounds(bound(node, "min"), bound(node, "max"), whole);
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
        || (!(object.get("values") instanceof Node.Obj)
            && object.get("assume") != null
            && !(object.get("assume") instanceof Node.Obj));
  }

  private void checkCircles(List<Metric> metrics) {
    for (List<String> circle : Dependencies.ofSteps(metrics).circles()) {
      String first = circle.get(0);
      String metric =
          first.endsWith(Dependencies.DERIVED)
              ? first.substring(0, first.length() - Dependencies.DERIVED.length())
              : first;
      file.error(
          place(metricNodes, metric),
          "cycle",
          "assumptions run in a circle: " + words(circle) + " (assume one of them on its own)");
    }
  }

  private void checkSame(List<Attribute> attributes) {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (Attribute attribute : attributes) {
      String other = attribute.sameAs();
      boolean itself = attribute.id().equals(other);
      needs.put(attribute.id(), other == null || itself ? Set.of() : Set.of(other));
    }
    for (List<String> circle : new Dependencies(needs).circles()) {
      file.error(
          place(attributeNodes, circle.get(0)),
          "cycle",
          "the same as each other in a circle: " + words(circle) + " (assume a value of one)");
    }
  }

  /** A circle in words, a long one cut: {@code a → b → a}. */
  private static String words(List<String> circle) {
    List<String> names = new ArrayList<>();
    for (String id : circle.subList(0, Math.min(circle.size(), SHOWN))) {
      names.add(Printable.line(id));
    }
    if (circle.size() > SHOWN) {
      names.add("… " + (circle.size() - SHOWN) + " more …");
    }
    names.add(names.get(0));
    return String.join(" → ", names);
  }
}
