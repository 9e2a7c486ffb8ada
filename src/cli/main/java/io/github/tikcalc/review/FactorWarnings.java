package io.github.tikcalc.review;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.SampleCreator;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Positions for values that no profile can have: misspelt, or left over from an older card. */
final class FactorWarnings implements Rule {
  private final ReviewContext context;
  private final List<Finding> found = new ArrayList<>();

  FactorWarnings(ReviewContext context) {
    this.context = context;
  }

  @Override
  public List<Finding> find() {
    for (ReviewContext.Site site : context.sites()) {
      for (int i = 0; i < site.amount().narrowedBy().size(); i++) {
        if (site.amount().narrowedBy().get(i) instanceof Factor.OfAttribute factor) {
          find(site, i, factor);
        }
      }
    }
    return found;
  }

  private void find(ReviewContext.Site site, int index, Factor.OfAttribute factor) {
    Inputs inputs = context.card().inputs();
    Attribute attribute = inputs.attribute(factor.input());
    List<String> ids = attribute.values().stream().map(Attribute.Value::id).toList();
    for (String value : factor.positions().keySet()) {
      if (!value.equals(Factor.OfAttribute.ANY) && !ids.contains(value)) {
        found.add(
            context.finding(
                site,
                "unknown-value",
                () -> message(site, index, factor, value, meant(attribute, ids, value)),
                "narrowedBy",
                index,
                "positions",
                value));
      }
    }
  }

  private String message(
      ReviewContext.Site site,
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
      ReviewContext.Site site,
      int index,
      Factor.OfAttribute factor,
      String value,
      @Nullable String meant) {
    List<Integer> streams = context.streamsOn(site);
    if (meant == null || factor.positions().containsKey(meant) || streams.isEmpty()) {
      return "its position moves no dollars";
    }
    Map<String, Factor.Position> positions = new HashMap<>(factor.positions());
    positions.put(meant, factor.positions().get(value));
    List<Factor> factors = new ArrayList<>(site.amount().narrowedBy());
    factors.set(
        index, new Factor.OfAttribute(factor.input(), factor.weight(), positions, factor.source()));
    Amount amount = site.amount();
    RateCard mended =
        with(
            site,
            new Amount(
                amount.when(),
                amount.of(),
                amount.over(),
                amount.per(),
                amount.by(),
                amount.points(),
                factors));
    int stream = streams.get(0);
    Inputs inputs = context.card().inputs();
    int attribute = inputs.indexOfAttribute(factor.input());
    SampleCreator creator =
        context
            .samples()
            .of(stream)
            .givingAttribute(attribute, inputs.attributes().get(attribute).indexOf(meant));
    double followers = context.samples().followers(creator, stream);
    Estimate before = creator.at(followers);
    Estimate after = creator.under(mended).at(followers);
    if (!before.hasPay(stream) || !after.hasPay(stream)) {
      return "its position moves no dollars";
    }
    return "its position would turn "
        + context.figures().month(ReviewContext.pay(before, stream))
        + " of "
        + context.card().streams().get(stream).id()
        + " into "
        + context.figures().month(ReviewContext.pay(after, stream))
        + " with "
        + creator.options(followers);
  }

  /** The card with another amount in one place. */
  private RateCard with(ReviewContext.Site site, Amount amount) {
    RateCard card = context.card();
    List<Metric> metrics = new ArrayList<>(card.inputs().metrics());
    List<IncomeStream> streams = new ArrayList<>(card.streams());
    if (site.pays()) {
      streams.replaceAll(s -> s.id().equals(site.owner()) ? paying(s, amount) : s);
    } else {
      metrics.replaceAll(m -> m.id().equals(site.owner()) ? assuming(m, amount) : m);
    }
    Inputs inputs = new Inputs(metrics, card.inputs().attributes());
    return new RateCard(
        card.id(),
        card.title(),
        card.asOf(),
        card.currency(),
        inputs,
        streams,
        card.absent(),
        card.together());
  }

  private static IncomeStream paying(IncomeStream s, Amount amount) {
    return new IncomeStream(
        s.id(),
        s.title(),
        s.about(),
        s.availability(),
        s.requires(),
        List.of(amount),
        s.replacedBy(),
        s.notes(),
        s.sources());
  }

  private static Metric assuming(Metric m, Amount amount) {
    return new Metric(
        m.id(),
        m.title(),
        m.unit(),
        m.about(),
        m.whereToFind(),
        m.min(),
        m.max(),
        m.whole(),
        m.required(),
        List.of(amount),
        m.atMost(),
        m.aliases(),
        m.sources());
  }
}
