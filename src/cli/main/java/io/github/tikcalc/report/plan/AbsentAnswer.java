package io.github.tikcalc.report.plan;

import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.Absence;
import java.util.List;
import java.util.Map;

/**
 * An answer for somebody who lives where TikTok is not to be had: people are told that and no more,
 * programs what they are told of others.
 */
public record AbsentAnswer(Answer answer, Absence absence) implements Answer {
  @Override
  public String title() {
    return answer.title();
  }

  @Override
  public Document document() {
    return new Document()
        .paragraph(Text.of("").plus(absence.sentence(), Text.Tone.STRONG).plus("."));
  }

  @Override
  public Map<String, Object> json() {
    return answer.json();
  }

  @Override
  public List<List<String>> csv() {
    return answer.csv();
  }
}
