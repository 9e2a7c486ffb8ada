package io.github.tikcalc.card.json;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a card's folder.
 *
 * @param card null where there are faults
 * @param faults what is wrong, a file at a time; the first thousand
 * @param faultCount how many there are
 * @param files the trees of the files that are JSON, by name inside the folder
 * @param bytes the files as they stand on the disk, by name
 */
public record CardReading(
    @Nullable RateCard card,
    List<Fault> faults,
    int faultCount,
    Map<String, Node> files,
    Map<String, byte[]> bytes) {

  /**
   * The card.
   *
   * @throws RateCardException if it has faults
   */
  public RateCard cardOrThrow() {
    if (card == null) {
      throw new RateCardException(faults, faultCount);
    }
    return card;
  }

  /**
   * Where in a file something stands.
   *
   * @param path the keys and positions that lead to it: {@code "pays", 0, "points", 2}; position 0
   *     of what may be a list and is one thing is that thing
   * @return the place of the last step that exists
   */
  public Place place(String file, Object... path) {
    Node node = files.get(file);
    Place place = node == null ? Place.START : node.place();
    for (Object step : path) {
      Node.Member member =
          node instanceof Node.Obj object ? object.members().get(step.toString()) : null;
      if (member != null) {
        place = member.place();
        node = member.value();
      } else if (node instanceof Node.Arr array
          && step instanceof Integer index
          && index < array.items().size()) {
        node = array.items().get(index);
        place = node.place();
      } else if (!(node instanceof Node.Obj && step.equals(0))) {
        return place;
      }
    }
    return place;
  }
}
