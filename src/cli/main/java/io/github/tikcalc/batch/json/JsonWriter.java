package io.github.tikcalc.batch.json;

import io.github.tikcalc.batch.output.OutputChoice;
import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.batch.output.RowAnswers;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.plan.Openings;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.report.JsonReport;
import io.github.tikcalc.report.Sureness;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.spread.ImaginedCreators;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes an estimate a line as JSON; what passes through is its last member, {@code passThrough}.
 */
public final class JsonWriter implements RowWriter {
  private static final String MEMBER = "passThrough";
  private static final int MOST_NAMES = 1_000;

  private final CardLabel card;
  private final Estimator estimator;
  private final OutputChoice choice;
  private final Map<String, byte[]> names = new HashMap<>();
  private final Bytes members = new Bytes(1024);

  /**
   * A writer.
   *
   * @param card which rate card is used, as the output tells it
   * @param choice what is asked for besides the estimate
   */
  public JsonWriter(CardLabel card, Estimator estimator, OutputChoice choice) {
    this.card = card;
    this.estimator = estimator;
    this.choice = choice;
  }

  @Override
  public void header(Bytes out) {
    // Every line stands alone.
  }

  @Override
  public void row(Bytes out, Row row, int[] passed, int count, Estimate estimate) {
    members.cut(0);
    for (int i = 0; i < count; i++) {
      if (passed[i] != NONE) {
        member(row, passed[i]);
      }
    }
    try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      boolean spread = choice.spread() && ImaginedCreators.canHave(estimate.card());
      Sureness sureness = spread ? Sureness.of(ImaginedCreators.of(estimate)) : null;
      JsonReport.body(json, estimate, card, false, sureness);
      RowAnswers answers = new RowAnswers(estimator, choice.goal(), row, passed, estimate);
      if (choice.rank()) {
        rank(json, out);
      }
      if (choice.next()) {
        next(json, answers);
      }
      if (choice.goal() != null) {
        goal(json, answers, choice.goal());
      }
      if (members.length() > 0) {
        json.writeName(MEMBER);
        json.writeRawValue(new String(members.toArray(), StandardCharsets.UTF_8) + "}");
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void rank(JsonGenerator json, Bytes out) {
    json.writeObjectPropertyStart(OutputColumn.RANK);
    for (String name : List.of("place", OutputColumn.PERCENTILE)) {
      json.writeName(name);
      json.writeRawValue("");
      json.flush();
      out.gap();
    }
    json.writeEndObject();
  }

  private static void next(JsonGenerator json, RowAnswers answers) {
    Openings.Door next = answers.next();
    json.writeName("next");
    if (next == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("stream", next.stream().id());
    number(json, "followers", next.followers());
    number(json, "gap", next.followers() - answers.followers());
    json.writeEndObject();
  }

  private static void goal(JsonGenerator json, RowAnswers answers, long cents) {
    json.writeObjectPropertyStart("goal");
    json.writeName("monthly");
    json.writeNumber(BigDecimal.valueOf(cents, 2));
    number(json, "followers", answers.followersOfGoal());
    number(json, "gap", answers.followersOfGoal() - answers.followers());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, double number) {
    json.writeName(name);
    if (Double.isNaN(number)) {
      json.writeNull();
    } else {
      json.writeNumber(NumberText.machine(number));
    }
  }

  /** Writes a name in quotes and a value. */
  private void member(Row row, int cell) {
    members.write(members.length() == 0 ? '{' : ',');
    members.write(name(row.name(cell)));
    members.write(':');
    JsonText.passed(members, row, cell);
  }

  private byte[] name(String name) {
    byte[] known = names.get(name);
    if (known == null) {
      known = JsonText.quoted(name);
      if (names.size() < MOST_NAMES) {
        names.put(name, known);
      }
    }
    return known;
  }
}
