package io.github.tikcalc.report.steps;

import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.plan.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer with the steps to its figures beneath. */
public record ExplainedAnswer(Answer answer, Steps steps) implements Answer {
  private static final String MEMBER = "explanation";

  @Override
  public String title() {
    return answer.title();
  }

  @Override
  public Document document() {
    Document document = answer.document();
    steps.addTo(document);
    return document;
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>(answer.json());
    json.put(MEMBER, steps.json());
    return json;
  }

  @Override
  public List<List<String>> csv() {
    return answer.csv();
  }
}
