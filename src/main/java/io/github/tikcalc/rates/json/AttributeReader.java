package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Countries;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one attribute of {@code inputs.json}. */
record AttributeReader(CardFile file, Vocabulary vocabulary) {
  /** In place of values: all countries of the world. */
  static final String COUNTRIES = "iso-3166-1";

  @Nullable Attribute read(String id, Node node) {
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
    Node assumeNode = fields.get("assume");
    String assume = file.text(assumeNode);
    Set<String> ids = vocabulary.values(id);
    if (assume != null && assumeNode != null && ids != null && !ids.contains(assume)) {
      file.unknown(
          assumeNode,
          () ->
              "no value "
                  + Printable.quoted(assume)
                  + " in this attribute ("
                  + hint(assume, ids, country)
                  + ")");
      return null;
    }
    return title == null || about == null || values == null
        ? null
        : new Attribute(id, title, about, values, country, assume);
  }

  private static String hint(String assume, Set<String> ids, boolean country) {
    String meant = country ? Countries.code(assume) : null;
    return meant == null
        ? Nearest.hint(assume, ids, "use one of its ids")
        : "did you mean " + Printable.quoted(meant) + "?";
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
    for (Map.Entry<String, Node.Member> entry : object.members().entrySet()) {
      String id = entry.getKey();
      Node.Member member = entry.getValue();
      if (!Form.KEBAB.matches(id) && !Form.COUNTRY.matches(id)) {
        file.error(
            member.place(), "id", Printable.quoted(id) + " (expected kebab-case: home-decor)");
      }
      claim(words, id, id, member.place());
      values.add(value(id, member.value(), words));
    }
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
}
