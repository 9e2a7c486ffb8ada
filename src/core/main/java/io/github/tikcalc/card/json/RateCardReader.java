package io.github.tikcalc.card.json;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.CardFolder;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.card.file.Form;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the folder of a rate card: {@code card.json}, {@code inputs.json}, {@code streams/}. */
public final class RateCardReader {
  private static final String CARD = "card.json";

  private final Faults faults = new Faults();
  private final CardFolder folder;
  private final List<CardLayer> layers;

  private RateCardReader(Path folder, List<CardLayer> layers) throws IOException {
    this.folder = new CardFolder(folder, faults);
    this.layers = layers;
  }

  /**
   * Reads and checks a card.
   *
   * @return the card with every fault found; never a card that has faults
   * @throws java.nio.file.NoSuchFileException if there is no such folder
   * @throws java.nio.file.NotDirectoryException if it is a file
   * @throws IOException if it cannot be read
   */
  public static CardReading read(Path folder) throws IOException {
    return read(folder, List.of());
  }

  /**
   * Reads and checks a card with something laid over its files.
   *
   * @param layers in this order, a later one over an earlier; each is good for this reading alone
   */
  public static CardReading read(Path folder, List<CardLayer> layers) throws IOException {
    return new RateCardReader(folder, layers).read();
  }

  /** A file of the card with all layers over it. */
  private @Nullable Node node(String name, CardFile asked, Place place) throws IOException {
    Node node = folder.read(name, asked, place);
    if (node != null) {
      for (CardLayer layer : layers) {
        node = layer.over(name, node, faults);
      }
    }
    return node;
  }

  /**
   * Reads a card that is meant to be used.
   *
   * @throws RateCardException if it has faults; they are in it
   * @throws IOException as {@link #read(Path)}
   */
  public static RateCard load(Path folder) throws IOException {
    return read(folder).cardOrThrow();
  }

  private CardReading read() throws IOException {
    CardFile cardFile = new CardFile(CARD, faults);
    Node cardNode = node(CARD, cardFile, Place.START);
    List<Listed> listed = cardNode instanceof Node.Obj root ? listed(cardFile, root) : List.of();

    CardFile inputsFile = new CardFile(InputsReader.FILE, faults);
    Node inputsNode = node(InputsReader.FILE, inputsFile, Place.START);
    RateCard card = null;
    if (inputsNode == null) {
      streams(cardFile, listed, null);
      if (cardNode != null) {
        card(cardFile, cardNode, KnownInputs.ANY, new Inputs(List.of(), List.of()), List.of());
      }
    } else {
      InputsReader inputs = new InputsReader(inputsFile, inputsNode);
      Inputs read = inputs.read();
      List<IncomeStream> streams = streams(cardFile, listed, inputs.known());
      if (cardNode != null) {
        card = card(cardFile, cardNode, inputs.known(), read, streams);
      }
    }
    layers.forEach(layer -> layer.checkUsed(faults));
    return new CardReading(
        faults.count() == 0 ? card : null,
        faults.list(),
        faults.count(),
        Map.copyOf(folder.files()),
        folder.bytes());
  }

  private static RateCard card(
      CardFile file, Node root, KnownInputs known, Inputs inputs, List<IncomeStream> streams) {
    Fields fields =
        Fields.of(
            file,
            root,
            CARD,
            List.of("id", "title", "asOf", "currency", "streams"),
            List.of("$schema", "absent", "together", "sources"));
    SourcesReader sources = new SourcesReader(file, fields.get("sources"));
    double together = fields.has("together") ? fields.number("together") : RateCard.TOGETHER;
    if (together > 1) {
      fields.error("together", "number", "a number above 1 (expected 0 to 1)");
    }
    LocalDate asOf = file.date(fields.get("asOf"));
    return new RateCard(
        file.text(fields.get("id"), Form.KEBAB, "id", "kebab-case such as my-card"),
        fields.text("title"),
        asOf == null ? LocalDate.EPOCH : asOf,
        file.text(fields.get("currency"), Form.CURRENCY, "currency", "a code such as USD"),
        inputs,
        streams,
        new WindowReader(file, known, sources).absent(fields.get("absent")),
        together);
  }

  private record Listed(String id, Place place) {}

  private static List<Listed> listed(CardFile file, Node.Obj root) {
    Node node = root.get("streams");
    List<Listed> listed = new ArrayList<>();
    file.list(
        node,
        "a list of stream ids",
        item -> {
          // Only such a name can become a path, so that no list leads out of the folder.
          String id =
              file.text(item, Form.KEBAB, "id", "a stream's id in kebab-case such as live-gifts");
          if (!id.isEmpty() && isListed(listed, id)) {
            file.error(item.place(), "duplicate", Printable.quoted(id) + " is listed twice");
          } else if (!id.isEmpty()) {
            listed.add(new Listed(id, item.place()));
          }
          return id;
        });
    if (node != null && CardFile.isEmptyList(node)) {
      file.error(node.place(), "streams", "no streams (list at least one)");
    }
    return listed;
  }

  private static boolean isListed(List<Listed> listed, String id) {
    for (Listed other : listed) {
      if (other.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads the streams.
   *
   * @param known the inputs they may name; null where there are none to be read: then only whether
   *     the files are there is looked at
   */
  private List<IncomeStream> streams(
      CardFile cardFile, List<Listed> listed, @Nullable KnownInputs known) throws IOException {
    List<String> ids = listed.stream().map(Listed::id).toList();
    List<IncomeStream> streams = new ArrayList<>();
    for (Listed one : listed) {
      String name = "streams/" + one.id() + ".json";
      Node node = node(name, cardFile, one.place());
      if (node != null && known != null) {
        CardFile file = new CardFile(name, faults);
        streams.add(new StreamReader(file, known, ids).read(one.id(), node));
      }
    }
    if (!ids.isEmpty()) {
      Set<String> unlisted = new LinkedHashSet<>(folder.filesIn("streams"));
      unlisted.removeAll(ids);
      for (String id : unlisted) {
        new CardFile("streams/" + Printable.line(id) + ".json", faults)
            .error(Place.START, "file", "not listed in card.json (list it, or remove the file)");
      }
    }
    return streams;
  }
}
