package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Countries;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code inputs.json}: the metrics and attributes a card lets a user tell. */
final class InputsReader {
  static final String FILE = "inputs.json";
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final String COUNTRIES = "iso-3166-1";

  private final CardFile file;
  private final Map<String, Node.Member> metricNodes;
  private final Map<String, Node.Member> attributeNodes;
  private final Vocabulary vocabulary;

  InputsReader(CardFile file, Node root) {
    this.file = file;
    Fields fields =
        Fields.of(file, root, "inputs.json", List.of("metrics", "attributes"), List.of("$schema"));
    this.metricNodes = fields == null ? Map.of() : members(fields.get("metrics"));
    this.attributeNodes = fields == null ? Map.of() : members(fields.get("attributes"));
    Map<String, Vocabulary.Bounds> bounds = new LinkedHashMap<>();
    metricNodes.forEach((id, member) -> bounds.put(id, bounds(member.value())));
    Map<String, @Nullable Set<String>> values = new LinkedHashMap<>();
    attributeNodes.forEach((id, member) -> values.put(id, valueIds(member.value())));
    this.vocabulary = new Vocabulary(bounds, values);
    if (fields != null && fields.get("metrics") instanceof Node.Obj metrics) {
      checkFollowers(metrics);
    }
  }

  /** The names that streams may use; complete even where {@link #read} finds faults. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Where an input is defined. */
  Place place(String id) {
    Node.Member member = metricNodes.containsKey(id) ? metricNodes.get(id) : attributeNodes.get(id);
    return member == null ? Place.START : member.place();
  }

  /** All inputs; what has a fault is left out. */
  Inputs read() {
    List<Metric> metrics = new ArrayList<>();
    metricNodes.forEach(
        (id, member) -> {
          checkName(id, member);
          Metric metric = metric(id, member.value());
          if (metric != null) {
            metrics.add(metric);
          }
        });
    List<Attribute> attributes = new ArrayList<>();
    attributeNodes.forEach(
        (id, member) -> {
          checkName(id, member);
          if (metricNodes.containsKey(id)) {
            file.error(
                member.place(), "option", Printable.quoted(id) + " is a metric too (rename one)");
          }
          Attribute attribute = attribute(id, member.value());
          if (attribute != null) {
            attributes.add(attribute);
          }
        });
    attributes.stream()
        .filter(Attribute::country)
        .skip(1)
        .forEach(
            second ->
                file.error(
                    place(second.id()),
                    "country",
                    "a second attribute of countries (windows speak of one; remove the other)"));
    checkCircles(metrics);
    return new Inputs(metrics, attributes);
  }

  private Map<String, Node.Member> members(@Nullable Node node) {
    Node.Obj object = file.object(node, "an object by id");
    return object == null ? Map.of() : object.members();
  }

  private void checkName(String id, Node.Member member) {
    if (!Ids.CAMEL.matcher(id).matches()) {
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

  private void checkFollowers(Node.Obj metrics) {
    if (!metrics.members().containsKey(Inputs.FOLLOWERS)) {
      file.error(
          metrics.place(),
          "missing-key",
          "no metric \"followers\" (every estimate starts from it)");
    }
  }

  private static Vocabulary.Bounds bounds(Node node) {
    return new Vocabulary.Bounds(bound(node, "min", 0), bound(node, "max", CardFile.GREATEST));
  }

  private static double bound(Node node, String key, double otherwise) {
    return node instanceof Node.Obj object && object.get(key) instanceof Node.Num number
        ? number.value()
        : otherwise;
  }

  private static @Nullable Set<String> valueIds(Node node) {
    Node values = node instanceof Node.Obj object ? object.get("values") : null;
    if (values instanceof Node.Obj listed) {
      return listed.members().keySet();
    }
    return values instanceof Node.Text text && text.value().equals(COUNTRIES)
        ? Countries.codes()
        : null;
  }

  private @Nullable Metric metric(String id, Node node) {
    Fields fields =
        Fields.of(
            file,
            node,
            "a metric",
            List.of("title", "unit", "about", "min", "max", "whole"),
            List.of("required", "assume", "sources"));
    if (fields == null) {
      return null;
    }
    String title = file.text(fields.get("title"));
    String unit = file.text(fields.get("unit"));
    String about = file.text(fields.get("about"));
    Double min = file.number(fields.get("min"));
    Double max = file.number(fields.get("max"));
    Boolean whole = file.bool(fields.get("whole"));
    Boolean required = fields.has("required") ? file.bool(fields.get("required")) : Boolean.FALSE;
    SourcesReader sources = new SourcesReader(file, fields.get("sources"));
    Node assumeNode = fields.get("assume");
    Amount assume =
        assumeNode == null ? null : new AmountReader(file, vocabulary, sources).read(assumeNode);
    if (min != null && max != null && min > max) {
      file.error(fields.place("max"), "range", "max is below min (expected min <= max)");
      return null;
    }
    if (required != null && required != id.equals(Inputs.FOLLOWERS)) {
      file.error(
          fields.place("required"),
          "required",
          required
              ? "only \"followers\" can be required (give this metric an \"assume\", or nothing)"
              : "\"followers\" must have \"required\": true");
    }
    if (assume != null && Boolean.TRUE.equals(required)) {
      file.error(
          fields.place("assume"), "required", "a required metric is never assumed (remove it)");
    }
    if (assume != null && min != null && max != null) {
      new Extent(vocabulary).checkAssumption(file, fields.place("assume"), assume, min, max);
    }
    if (title == null
        || unit == null
        || about == null
        || min == null
        || max == null
        || whole == null
        || required == null) {
      return null;
    }
    return new Metric(id, title, unit, about, min, max, whole, required, assume);
  }

  private @Nullable Attribute attribute(String id, Node node) {
    Fields fields =
        Fields.of(
            file, node, "an attribute", List.of("title", "about", "values"), List.of("assume"));
    if (fields == null) {
      return null;
    }
    String title = file.text(fields.get("title"));
    String about = file.text(fields.get("about"));
    Node valuesNode = fields.get("values");
    boolean country = valuesNode instanceof Node.Text;
    List<Attribute.Value> values = country ? countries(valuesNode) : values(valuesNode);
    String assume = file.text(fields.get("assume"));
    Set<String> ids = vocabulary.attributes().get(id);
    Node assumeNode = fields.get("assume");
    if (assume != null && assumeNode != null && ids != null && !ids.contains(assume)) {
      file.error(
          assumeNode.place(),
          "reference",
          "no value "
              + Printable.quoted(assume)
              + " in this attribute ("
              + Nearest.hint(assume, ids, "use one of its ids")
              + ")");
      return null;
    }
    return title == null || about == null || values == null
        ? null
        : new Attribute(id, title, about, values, country, assume);
  }

  private @Nullable List<Attribute.Value> countries(@Nullable Node node) {
    String text = file.text(node);
    if (text != null && node != null && !text.equals(COUNTRIES)) {
      file.error(
          node.place(),
          "values",
          Printable.quoted(text) + " (expected an object of values, or \"iso-3166-1\")");
      return null;
    }
    return text == null ? null : Countries.all();
  }

  private @Nullable List<Attribute.Value> values(@Nullable Node node) {
    Node.Obj object = file.object(node, "an object of values by id, or \"iso-3166-1\"");
    if (object == null) {
      return null;
    }
    if (object.members().isEmpty()) {
      file.error(object.place(), "values", "no values (write at least one)");
      return null;
    }
    List<Attribute.Value> values = new ArrayList<>();
    Map<String, String> words = new HashMap<>();
    object
        .members()
        .forEach(
            (id, member) -> {
              if (!Ids.KEBAB.matcher(id).matches() && !COUNTRY.matcher(id).matches()) {
                file.error(
                    member.place(),
                    "id",
                    Printable.quoted(id) + " (expected kebab-case: home-decor)");
              }
              claim(words, id, id, member.place());
              values.add(value(id, member.value(), words));
            });
    return values;
  }

  private Attribute.Value value(String id, Node node, Map<String, String> words) {
    Fields fields = Fields.of(file, node, "a value", List.of("title"), List.of("aliases"));
    String title = fields == null ? null : file.text(fields.get("title"));
    List<String> aliases =
        fields == null
            ? null
            : file.list(
                fields.get("aliases"),
                "a list of words",
                alias -> {
                  String word = file.text(alias);
                  if (word != null) {
                    claim(words, word, id, alias.place());
                  }
                  return word;
                });
    return new Attribute.Value(
        id, title == null ? id : title, aliases == null ? List.of() : aliases);
  }

  /** Two values that answer to one word would make the profile a matter of luck. */
  private void claim(Map<String, String> words, String word, String id, Place place) {
    String other = words.putIfAbsent(Attribute.key(word), id);
    if (other != null && !other.equals(id)) {
      file.error(
          place,
          "alias",
          Printable.quoted(word)
              + " already stands for "
              + Printable.quoted(other)
              + " (a word can have one value)");
    }
  }

  private void checkCircles(List<Metric> metrics) {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      Set<String> edges = new LinkedHashSet<>();
      if (metric.assume() != null) {
        edges.addAll(metric.assume().of());
        if (metric.assume().by() != null) {
          edges.add(metric.assume().by());
        }
      }
      needs.put(metric.id(), edges);
    }
    Circles.in(needs)
        .forEach(
            circle ->
                file.error(
                    place(circle.get(0)),
                    "cycle",
                    "assumptions run in a circle: "
                        + Circles.words(circle)
                        + " (assume one of them on its own)"));
  }
}
