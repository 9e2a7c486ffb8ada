package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Form;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of a card's inputs, as options and as columns: none may stand for two. */
final class InputNames {
  private final CardFile file;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> columns = new HashMap<>();
  private final List<Alias> aliases = new ArrayList<>();

  /** Another name of an input's column. */
  private record Alias(String id, Node.Text name) {}

  InputNames(CardFile file) {
    this.file = file;
  }

  /** Adds an input, and notes what is wrong with its id. */
  void add(String id, Node.Member member) {
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
    // Rosters name inputs in any case, so that two must differ in more than that.
    String other = ids.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
    if (other != null) {
      file.error(
          member.place(),
          "option",
          Printable.quoted(id)
              + (other.equals(id)
                  ? " is a metric too (rename one)"
                  : " and " + Printable.quoted(other) + " differ in case alone (rename one)"));
    }
    columns.putIfAbsent(Inputs.columnKey(id), id);
    if (member.value() instanceof Node.Obj input && input.get("aliases") instanceof Node.Arr list) {
      for (Node alias : list.items()) {
        if (alias instanceof Node.Text name) {
          aliases.add(new Alias(id, name));
        }
      }
    }
  }

  /** Notes the aliases that stand for another input; called once all are added. */
  void check() {
    for (Alias alias : aliases) {
      String other = columns.putIfAbsent(Inputs.columnKey(alias.name().value()), alias.id());
      if (other != null && !other.equals(alias.id())) {
        file.error(
            alias.name().place(),
            "alias",
            Printable.quoted(alias.name().value())
                + " already stands for "
                + Printable.quoted(other)
                + " (a column can name one input)");
      }
    }
  }
}
