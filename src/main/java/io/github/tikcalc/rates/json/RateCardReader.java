package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Stream;
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

  private RateCardReader(Path folder) throws IOException {
    this.folder = new CardFolder(folder, faults);
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
    return new RateCardReader(folder).read();
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
    Head head = head(cardFile, folder.read(CARD, cardFile, Place.START));

    CardFile inputsFile = new CardFile(InputsReader.FILE, faults);
    Node inputsNode = folder.read(InputsReader.FILE, inputsFile, Place.START);
    InputsReader inputsReader =
        inputsNode == null ? null : new InputsReader(inputsFile, inputsNode);
    Inputs inputs = inputsReader == null ? null : inputsReader.read();

    List<Stream> streams = streams(cardFile, head, inputsReader, inputs);
    RateCard card = null;
    if (faults.count() == 0 && head.complete() && inputs != null) {
      card =
          new RateCard(
              head.known(head.id),
              head.known(head.title),
              head.known(head.asOf),
              head.known(head.currency),
              inputs,
              streams);
    }
    return new CardReading(
        card, faults.list(), faults.count(), Map.copyOf(folder.files()), folder.bytes());
  }

  /** What {@code card.json} tells; null where it has a fault. */
  private record Head(
      @Nullable String id,
      @Nullable String title,
      @Nullable LocalDate asOf,
      @Nullable String currency,
      List<Listed> streams) {

    boolean complete() {
      return id != null && title != null && asOf != null && currency != null;
    }

    <T> T known(@Nullable T value) {
      if (value == null) {
        throw new IllegalStateException("no fault was noted for what is missing");
      }
      return value;
    }
  }

  private record Listed(String id, Place place) {}

  private Head head(CardFile file, @Nullable Node root) {
    Fields fields =
        root == null
            ? null
            : Fields.of(
                file,
                root,
                CARD,
                List.of("id", "title", "asOf", "currency", "streams"),
                List.of("$schema"));
    if (fields == null) {
      return new Head(null, null, null, null, List.of());
    }
    return new Head(
        file.text(fields.get("id"), Form.KEBAB, "id", "kebab-case such as my-card"),
        file.text(fields.get("title")),
        file.date(fields.get("asOf")),
        file.text(fields.get("currency"), Form.CURRENCY, "currency", "a code such as USD"),
        listed(file, fields.get("streams")));
  }

  private List<Listed> listed(CardFile file, @Nullable Node node) {
    List<Listed> listed = new ArrayList<>();
    file.list(
        node,
        "a list of stream ids",
        item -> {
          // Only such a name can become a path, so that no list leads out of the folder.
          String id =
              file.text(item, Form.KEBAB, "id", "a stream's id in kebab-case such as live-gifts");
          if (id != null && isListed(listed, id)) {
            file.error(item.place(), "duplicate", Printable.quoted(id) + " is listed twice");
          } else if (id != null) {
            listed.add(new Listed(id, item.place()));
          }
          return id;
        });
    if (node instanceof Node.Arr list && list.items().isEmpty()) {
      file.error(list.place(), "streams", "no streams (list at least one)");
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

  private List<Stream> streams(
      CardFile cardFile, Head head, @Nullable InputsReader inputsReader, @Nullable Inputs inputs)
      throws IOException {
    List<String> ids = new ArrayList<>();
    for (Listed listed : head.streams()) {
      ids.add(listed.id());
    }
    List<Stream> streams = new ArrayList<>();
    for (Listed listed : head.streams()) {
      String name = "streams/" + listed.id() + ".json";
      Node node = folder.read(name, cardFile, listed.place());
      if (node == null || inputsReader == null || inputs == null) {
        continue;
      }
      Stream stream =
          new StreamReader(new CardFile(name, faults), inputsReader.vocabulary(), ids)
              .read(listed.id(), node);
      if (stream != null) {
        streams.add(stream);
      }
    }
    if (!ids.isEmpty()) {
      Set<String> unlisted = new LinkedHashSet<>(folder.streamFiles());
      unlisted.removeAll(ids);
      for (String id : unlisted) {
        new CardFile("streams/" + Printable.line(id) + ".json", faults)
            .error(Place.START, "file", "not listed in card.json (list it, or remove the file)");
      }
    }
    return streams;
  }
}
