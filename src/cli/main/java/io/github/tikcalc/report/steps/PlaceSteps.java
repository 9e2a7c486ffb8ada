package io.github.tikcalc.report.steps;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.explanation.ExplanationDocument;
import io.github.tikcalc.report.plan.PlanWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Figures that are estimates of creators a little unlike the one that was told: each with the call
 * that gives it, and the steps of an estimate.
 *
 * @param places one after the other; sources and guesses that they share are told once
 * @param call the call that estimates a creator of the answer's card and day
 */
public record PlaceSteps(List<Place> places, Function<Estimate, String> call) implements Steps {
  public PlaceSteps {
    places = List.copyOf(places);
  }

  @Override
  public void addTo(Document document) {
    ExplanationDocument steps = null;
    for (Place place : places) {
      steps = steps == null ? new ExplanationDocument(place.there()) : steps.like(place.there());
      document.heading(place.what());
      List<String> sentences = new ArrayList<>(place.sentences());
      sentences.add("Check it: " + call.apply(place.there()) + place.options());
      document.steps(sentences);
      steps.addSteps(document, place.streams());
    }
    if (steps != null) {
      steps.addSources(document);
    }
  }

  @Override
  public Object json() {
    List<Object> all = new ArrayList<>();
    for (Place place : places) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("what", place.what());
      one.put("call", call.apply(place.there()) + place.options());
      one.put("asOf", place.there().asOf().toString());
      List<Object> streams = new ArrayList<>();
      List<IncomeStream> card = place.there().card().streams();
      for (int s = 0; s < card.size(); s++) {
        Money pay = place.there().stream(s).pay();
        if (pay != null) {
          Map<String, Object> stream = new LinkedHashMap<>();
          stream.put("stream", card.get(s).id());
          stream.put("status", place.there().status(s).toString());
          stream.putAll(PlanWords.figures(pay));
          streams.add(stream);
        }
      }
      one.put("streams", streams);
      one.put("total", PlanWords.figures(place.there().total()));
      all.add(one);
    }
    return all;
  }
}
