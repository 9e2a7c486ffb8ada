package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Positions for values that no profile can have: misspelt, or left over from an older card. */
record FactorWarnings(Reviewed reviewed) {

  void find() {
    for (Reviewed.Site site : reviewed.sites()) {
      for (int i = 0; i < site.amount().narrowedBy().size(); i++) {
        if (site.amount().narrowedBy().get(i) instanceof Factor.OfAttribute factor) {
          find(site, i, factor);
        }
      }
    }
  }

  private void find(Reviewed.Site site, int index, Factor.OfAttribute factor) {
    Inputs inputs = reviewed.card().inputs();
    Attribute attribute = inputs.attributes().get(inputs.attribute(factor.input()));
    List<String> ids = attribute.values().stream().map(Attribute.Value::id).toList();
    for (String value : factor.positions().keySet()) {
      if (!value.equals(Factor.OfAttribute.ANY) && !ids.contains(value)) {
        reviewed.warn(
            site,
            "unknown-value",
            () -> message(site, index, factor, value, meant(attribute, ids, value)),
            "narrowedBy",
            index,
            "positions",
            value);
      }
    }
  }

  private String message(
      Reviewed.Site site,
      int index,
      Factor.OfAttribute factor,
      String value,
      @Nullable String meant) {
    return factor.input()
        + " has no value "
        + Printable.quoted(value)
        + ": "
        + moved(site, index, factor, value, meant)
        + " ("
        + (meant == null
            ? "add it to inputs.json, or remove it"
            : "did you mean " + Printable.quoted(meant) + "?")
        + ")";
  }

  private static @Nullable String meant(Attribute attribute, List<String> ids, String value) {
    try {
      return ids.get(new AttributeWords(attribute).read(value));
    } catch (InvalidValueException e) {
      return Nearest.to(value, ids).stream().findFirst().orElse(null);
    }
  }

  /** What the position would do if it stood for the value that was meant. */
  private String moved(
      Reviewed.Site site,
      int index,
      Factor.OfAttribute factor,
      String value,
      @Nullable String meant) {
    List<Integer> streams = reviewed.streamsOn(site);
    if (meant == null || factor.positions().containsKey(meant) || streams.isEmpty()) {
      return "its position moves no dollars";
    }
    Map<String, Factor.Position> positions = new HashMap<>(factor.positions());
    positions.put(meant, factor.positions().get(value));
    List<Factor> factors = new ArrayList<>(site.amount().narrowedBy());
    factors.set(index, new Factor.OfAttribute(factor.input(), factor.weight(), positions));
    Amount amount = site.amount();
    RateCard mended =
        with(site, new Amount(amount.of(), amount.per(), amount.by(), amount.points(), factors));
    int stream = streams.get(0);
    Inputs inputs = reviewed.card().inputs();
    int attribute = inputs.attribute(factor.input());
    Scene scene =
        reviewed
            .scenes()
            .of(stream)
            .tellingAttribute(attribute, inputs.attributes().get(attribute).indexOf(meant));
    double followers = reviewed.scenes().followers(scene, stream);
    Estimate before = scene.at(followers);
    Estimate after = scene.under(mended).at(followers);
    if (!before.hasPay(stream) || !after.hasPay(stream)) {
      return "its position moves no dollars";
    }
    return "its position would turn "
        + reviewed.figures().month(Reviewed.pay(before, stream))
        + " of "
        + reviewed.card().streams().get(stream).id()
        + " into "
        + reviewed.figures().month(Reviewed.pay(after, stream))
        + " with "
        + scene.options(followers);
  }

  /** The card with another amount in one place. */
  private RateCard with(Reviewed.Site site, Amount amount) {
    RateCard card = reviewed.card();
    List<Metric> metrics = new ArrayList<>(card.inputs().metrics());
    List<Stream> streams = new ArrayList<>(card.streams());
    if (site.pays()) {
      streams.replaceAll(s -> s.id().equals(site.owner()) ? paying(s, amount) : s);
    } else {
      metrics.replaceAll(m -> m.id().equals(site.owner()) ? assuming(m, amount) : m);
    }
    Inputs inputs = new Inputs(metrics, card.inputs().attributes());
    return new RateCard(card.id(), card.title(), card.asOf(), card.currency(), inputs, streams);
  }

  private static Stream paying(Stream s, Amount amount) {
    return new Stream(
        s.id(),
        s.title(),
        s.about(),
        s.availability(),
        s.requires(),
        amount,
        s.replacedBy(),
        s.notes(),
        s.sources());
  }

  private static Metric assuming(Metric m, Amount amount) {
    return new Metric(
        m.id(), m.title(), m.unit(), m.about(), m.min(), m.max(), m.whole(), m.required(), amount);
  }
}
