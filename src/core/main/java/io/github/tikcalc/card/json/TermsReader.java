package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.card.Terms.Measure;
import io.github.tikcalc.card.Terms.Term;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.CardFolder;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.card.file.Form;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code terms.json} of a card, which a card need not have. */
public final class TermsReader {
  /** Where a card's terms stand. */
  public static final String FILE = "terms.json";

  private static final List<String> MEASURES = List.of("days", "posts", "once");

  private final CardFile file;
  private final RateCard card;
  private SourcesReader sources;

  private TermsReader(CardFile file, RateCard card) {
    this.file = file;
    this.card = card;
    this.sources = new SourcesReader(file, null);
  }

  /**
   * Terms and what is wrong with them.
   *
   * @param terms null where the card has none, or they have faults
   */
  public record Reading(@Nullable Terms terms, List<Fault> faults, int faultCount) {
    /**
     * The terms; null where the card has none.
     *
     * @throws RateCardException if they have faults
     */
    public @Nullable Terms orThrow() {
      if (faultCount > 0) {
        throw new RateCardException(faults, faultCount);
      }
      return terms;
    }
  }

  /**
   * Reads the terms of a card.
   *
   * @param folder the card's
   * @throws IOException if they cannot be read
   */
  public static Reading read(Path folder, RateCard card) throws IOException {
    if (!Files.exists(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
      return new Reading(null, List.of(), 0);
    }
    Faults faults = new Faults();
    CardFile file = new CardFile(FILE, faults);
    Node root = new CardFolder(folder, faults).read(FILE, file, Place.START);
    Terms terms = root == null ? null : new TermsReader(file, card).terms(root);
    return new Reading(faults.count() > 0 ? null : terms, faults.list(), faults.count());
  }

  private @Nullable Terms terms(Node root) {
    Fields fields =
        Fields.of(
            file,
            root,
            "terms",
            List.of("stream", "count", "terms", "sources"),
            List.of("$schema"));
    if (fields == null) {
      return null;
    }
    sources = new SourcesReader(file, fields.get("sources"));
    String stream = file.text(fields.get("stream"));
    if (stream != null && card.indexOfStream(stream) < 0) {
      file.error(
          fields.place("stream"), "reference", "no stream of this card (name one by its id)");
    }
    String count = file.text(fields.get("count"));
    if (count != null && card.inputs().indexOfMetric(count) < 0) {
      file.error(fields.place("count"), "reference", "no metric of this card (name one by its id)");
    }
    Node.Obj all = file.object(fields.get("terms"), "terms by id");
    List<Term> terms = new ArrayList<>();
    for (Map.Entry<String, Node.Member> entry :
        all == null ? Map.<String, Node.Member>of().entrySet() : all.members().entrySet()) {
      Term term = term(entry.getKey(), entry.getValue());
      if (term != null) {
        terms.add(term);
      }
    }
    return stream == null || count == null ? null : new Terms(stream, count, terms);
  }

  private @Nullable Term term(String id, Node.Member member) {
    boolean known = card.inputs().indexOfMetric(id) >= 0 || card.inputs().indexOfAttribute(id) >= 0;
    if (!Form.CAMEL.matches(id) || known) {
      file.error(
          member.place(),
          "id",
          known ? "an input has this name, too" : "not an id (expected camelCase: usageRights)");
    }
    Fields fields =
        Fields.of(
            file,
            member.value(),
            "a term",
            List.of("title", "about", "by", "points"),
            List.of("discount"));
    if (fields == null) {
      return null;
    }
    String title = file.text(fields.get("title"));
    String about = file.text(fields.get("about"));
    String by = file.text(fields.get("by"));
    int measure = by == null ? -1 : MEASURES.indexOf(by);
    if (by != null && measure < 0) {
      file.error(fields.place("by"), "value", "expected " + String.join(", ", MEASURES));
    }
    Boolean discount = fields.has("discount") ? file.bool(fields.get("discount")) : false;
    if (title == null || about == null || measure < 0 || discount == null) {
      return null;
    }
    Measure measured =
        switch (measure) {
          case 0 -> Measure.DAYS;
          case 1 -> Measure.POSTS;
          default -> Measure.ONCE;
        };
    List<Point> points = points(fields, measured, discount);
    Set<Source> named = new LinkedHashSet<>();
    for (Point point : points) {
      if (point.source() != null) {
        named.add(point.source());
      }
    }
    return new Term(id, title, about, measured, discount, points, List.copyOf(named));
  }

  private List<Point> points(Fields fields, Measure measure, boolean discount) {
    List<Point> points = new ArrayList<>();
    if (!(fields.get("points") instanceof Node.Arr list) || list.items().isEmpty()) {
      file.error(fields.place("points"), "type", "expected a list of points, one at least");
      return points;
    }
    for (Node node : list.items()) {
      Point point = point(node, measure != Measure.ONCE);
      if (point == null) {
        continue;
      }
      if (!points.isEmpty() && point.at() <= points.get(points.size() - 1).at()) {
        file.error(node.place(), "order", "points not in ascending order of \"at\"");
      } else if (discount && point.range().high() > 1) {
        file.error(node.place(), "range", "more than all of the price is taken off");
      } else {
        points.add(point);
      }
    }
    return points;
  }

  private @Nullable Point point(Node node, boolean stands) {
    List<String> required = new ArrayList<>(List.of("low", "likely", "high", "source"));
    if (stands) {
      required.add(0, "at");
    }
    Fields fields = Fields.of(file, node, "a point", required, List.of());
    if (fields == null) {
      return null;
    }
    Double at = stands ? file.number(fields.get("at")) : Double.valueOf(0);
    Double low = file.number(fields.get("low"));
    Double likely = file.number(fields.get("likely"));
    Double high = file.number(fields.get("high"));
    Source source = sources.named(fields.get("source"));
    if (at == null || low == null || likely == null || high == null || source == null) {
      return null;
    }
    if (low > likely || likely > high) {
      file.error(node.place(), "range", "expected low <= likely <= high");
      return null;
    }
    return new Point(at, Set.of(), new Range(low, likely, high), source);
  }
}
