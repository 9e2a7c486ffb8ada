package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Countries;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.card.file.Form;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one attribute of {@code inputs.json}. */
record AttributeReader(CardFile file, KnownInputs inputs) {
  /** In place of values: all countries of the world. */
  static final String COUNTRIES = "iso-3166-1";

  Attribute read(String id, Node node) {
    Fields fields =
        Fields.of(
            file,
            node,
            "an attribute",
            List.of("title", "about", "values"),
            List.of("whereToFind", "assume", "aliases"));
    String title = fields.text("title");
    String about = fields.text("about");
    String where = fields.has("whereToFind") ? fields.text("whereToFind") : null;
    Node valuesNode = fields.get("values");
    boolean country = valuesNode instanceof Node.Text;
    List<Attribute.Value> values = country ? countries(valuesNode) : values(valuesNode);
    Node assume = fields.get("assume");
    boolean same = assume instanceof Node.Obj;
    List<String> aliases = file.list(fields.get("aliases"), "a list of names", file::text);
    return new Attribute(
        id,
        title,
        about,
        where,
        values,
        country,
        same ? null : assumed(id, assume, country),
        assume instanceof Node.Obj ? sameAs(id, assume) : null,
        aliases);
  }

  private @Nullable String assumed(String id, @Nullable Node node, boolean country) {
    String assume = file.text(node);
    Set<String> ids = inputs.values(id);
    if (!assume.isEmpty() && node != null && ids != null && !ids.contains(assume)) {
      file.unknown(
          node,
          () ->
              "no value "
                  + Printable.quoted(assume)
                  + " in this attribute ("
                  + hint(assume, ids, country)
                  + ")");
    }
    return assume.isEmpty() ? null : assume;
  }

  private @Nullable String sameAs(String id, Node node) {
    Fields fields =
        Fields.of(file, node, "what an attribute is assumed to be", List.of("sameAs"), List.of());
    String other = inputs.attribute(file, fields.get("sameAs"));
    if (other == null) {
      return null;
    }
    Set<String> own = inputs.values(id);
    Set<String> values = inputs.values(other);
    if (other.equals(id)) {
      fields.error("sameAs", "reference", "the same as itself (name another attribute)");
    } else if (own != null && values != null && !own.equals(values)) {
      fields.error(
          "sameAs",
          "reference",
          Printable.quoted(other) + " has other values (name an attribute with the same ones)");
    }
    return other;
  }

  private static String hint(String assume, Set<String> ids, boolean country) {
    String meant = country ? Countries.code(assume) : null;
    return meant == null
        ? Nearest.hint(assume, ids, "use one of its ids")
        : "did you mean " + Printable.quoted(meant) + "?";
  }

  private List<Attribute.Value> countries(@Nullable Node node) {
    String text = file.text(node);
    if (!text.isEmpty() && node != null && !text.equals(COUNTRIES)) {
      file.error(
          node.place(),
          "values",
          Printable.quoted(text) + " (expected an object of values, or \"iso-3166-1\")");
    }
    return Countries.all();
  }

  private List<Attribute.Value> values(@Nullable Node node) {
    Node.Obj object = file.object(node, "an object of values by id, or \"iso-3166-1\"");
    if (object == node && object.members().isEmpty()) {
      file.error(object.place(), "values", "no values (write at least one)");
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
    List<String> aliases =
        file.list(
            fields.get("aliases"),
            "a list of words",
            alias -> {
              String word = file.text(alias);
              if (!word.isEmpty()) {
                claim(words, word, id, alias.place());
              }
              return word;
            });
    return new Attribute.Value(id, fields.text("title"), aliases);
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
