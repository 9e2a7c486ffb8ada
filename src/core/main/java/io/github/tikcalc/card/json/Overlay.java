package io.github.tikcalc.card.json;

import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file with what differs from a card: objects are laid over key by key, and a number, a text or a
 * list takes the place of the one below. Good for one reading.
 */
public final class Overlay implements CardLayer {
  private static final List<String> PARTS = List.of("card", "metrics", "attributes", "streams");

  private final String name;
  private final byte[] bytes;
  private final Node.Obj root;
  private final Set<String> unused = new LinkedHashSet<>();

  private Overlay(String name, byte[] bytes, Node.Obj root) {
    this.name = name;
    this.bytes = bytes;
    this.root = root;
    part("streams").members().keySet().forEach(unused::add);
  }

  /**
   * Reads one.
   *
   * @param file how faults name it
   * @param faults where everything that is wrong with it goes
   * @return null where it is no JSON object
   */
  public static @Nullable Overlay read(String file, byte[] bytes, Faults faults) {
    Node node = Json.read(file, bytes, faults);
    if (node == null) {
      return null;
    }
    CardFile own = new CardFile(file, faults);
    List<String> optional = new ArrayList<>(List.of("$schema", "about"));
    optional.addAll(PARTS);
    Fields fields =
        Fields.of(own, node, "an overlay of a card", List.of("title", "source"), optional);
    String title = fields.text("title");
    own.text(fields.get("about"));
    Fields source =
        Fields.of(own, fields.get("source"), "a source", List.of("title"), List.of("url", "date"));
    source.text("title");
    for (String part : PARTS) {
      own.object(fields.get(part), "what differs, an object");
    }
    return node instanceof Node.Obj root
        ? new Overlay(title, bytes, (Node.Obj) placed(root, file))
        : null;
  }

  /** The same with places that name the file. */
  private static Node placed(Node node, String file) {
    Place place = placed(node.place(), file);
    return switch (node.kind()) {
      case "an object" -> {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        ((Node.Obj) node)
            .members()
            .forEach(
                (key, member) ->
                    members.put(
                        key,
                        new Node.Member(
                            placed(member.place(), file), placed(member.value(), file))));
        yield new Node.Obj(place, members);
      }
      case "a list" ->
          new Node.Arr(
              place, ((Node.Arr) node).items().stream().map(item -> placed(item, file)).toList());
      case "a text" -> new Node.Text(place, ((Node.Text) node).value());
      case "a number" -> new Node.Num(place, ((Node.Num) node).value());
      case "null" -> new Node.Null(place);
      default -> new Node.Bool(place, ((Node.Bool) node).value());
    };
  }

  private static Place placed(Place place, String file) {
    return new Place(place.line(), place.column(), file);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  private Node.Obj part(String key) {
    return root.get(key) instanceof Node.Obj part ? part : new Node.Obj(root.place(), Map.of());
  }

  @Override
  public Node over(String file, Node node, Faults faults) {
    if (file.equals("card.json")) {
      return merged(node, part("card"));
    }
    if (file.equals(InputsReader.FILE)) {
      Map<String, Node.Member> inputs = new LinkedHashMap<>();
      for (String key : List.of("metrics", "attributes")) {
        if (root.get(key) != null) {
          inputs.put(key, new Node.Member(root.place(), part(key)));
        }
      }
      return merged(node, new Node.Obj(root.place(), inputs));
    }
    String id = file.substring(file.indexOf('/') + 1, file.length() - ".json".length());
    Node stream = part("streams").get(id);
    unused.remove(id);
    return stream == null ? node : merged(node, stream);
  }

  @Override
  public void checkUsed(Faults faults) {
    for (String id : unused) {
      Node.Member member = part("streams").members().get(id);
      faults.error(
          "",
          member == null ? root.place() : member.place(),
          "reference",
          "no stream " + Printable.quoted(id) + " in the card it is laid over (correct its id)");
    }
  }

  private static Node merged(Node below, Node above) {
    if (!(below instanceof Node.Obj one && above instanceof Node.Obj two)) {
      return above;
    }
    Map<String, Node.Member> members = new LinkedHashMap<>(one.members());
    two.members()
        .forEach(
            (key, member) -> {
              Node.Member other = members.get(key);
              members.put(
                  key,
                  other == null
                      ? member
                      : new Node.Member(member.place(), merged(other.value(), member.value())));
            });
    return new Node.Obj(one.place(), members);
  }
}
