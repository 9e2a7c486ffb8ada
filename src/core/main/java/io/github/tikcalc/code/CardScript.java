package io.github.tikcalc.code;

import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.expression.Expression;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Program;
import io.github.tikcalc.expression.Word;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rate card, compiled for a day, as JavaScript that gives the engine's cents. */
public final class CardScript {
  private final Program program;
  private final JavaScript language = new JavaScript();

  private CardScript(Program program) {
    this.program = program;
  }

  /**
   * A script of ASCII, for any browser since 2022 and for Node, that can stand in a {@code script}
   * element as it is. It defines one constant, called estimate, a function without state:
   *
   * <pre>{@code
   * estimate({followers: 12000, niche: "beauty"})
   * }</pre>
   *
   * <p>It takes an object with numbers by the ids of metrics, each in its unit, and ids of values
   * by the ids of attributes; an input that is missing or null is not given. It returns an object
   * that holds, all in the card's order,
   *
   * <ul>
   *   <li>{@code total}: an object with {@code low}, {@code likely} and {@code high}, in whole
   *       cents a month;
   *   <li>{@code streams}: a list of objects with {@code id}, {@code status} ({@code eligible},
   *       {@code uncertain}, {@code ineligible} or {@code unavailable}) and {@code low}, {@code
   *       likely} and {@code high}, in whole cents a month, or null where there is no figure;
   *   <li>{@code metrics}: a list of objects with {@code id}, {@code origin} ({@code given}, {@code
   *       derived}, {@code assumed} or {@code unknown}) and {@code low}, {@code likely} and {@code
   *       high}, in the metric's unit, or null where it is unknown;
   *   <li>{@code attributes}: a list of objects with {@code id}, {@code origin} and {@code value},
   *       the id of its value, or null where it is unknown.
   * </ul>
   *
   * <p>Where the engine would refuse the profile it returns an object that holds {@code error}
   * alone: an object with {@code input}, the id of the input to correct, and {@code message}, what
   * is wrong with it in words that follow the input's name.
   *
   * <p>The same card and day give the same text. Totals are exact up to 2⁵³ cents.
   */
  public static String javaScript(Estimator estimator) {
    return new CardScript(estimator.program()).write();
  }

  private String write() {
    String body = body();
    return "const estimate=(()=>{\"use strict\";\n"
        + JavaScript.HELPERS
        + language.constants()
        + body
        + "})();\n";
  }

  private String body() {
    StringBuilder body = new StringBuilder("return P=>{\nlet E=null;\n");
    String inputs =
        Stream.concat(
                program.metrics().stream().map(Program.MetricPart::id),
                program.attributes().stream().map(Program.AttributePart::id))
            .map(JavaScript::quoted)
            .collect(Collectors.joining(","));
    body.append("const Q=(input,message)=>({error:{input,message}}),\n");
    body.append(
        "N=k=>{const v=P[k]??NaN;if(typeof v!=\"number\"||v!==v&&P[k]!=null)"
            + "E??=Q(k,\"is no number\");return v+0},\n");
    body.append("A=k=>P[k]??null");
    for (Program.MetricPart metric : program.metrics()) {
      define(body, language.given(metric.id()), "N(" + JavaScript.quoted(metric.id()) + ")");
    }
    for (Program.AttributePart attribute : program.attributes()) {
      define(body, language.given(attribute.id()), "A(" + JavaScript.quoted(attribute.id()) + ")");
    }
    body.append(";\n");
    body.append("for(const k in P)if(![").append(inputs);
    body.append("].includes(k))return Q(k,\"is no input of this card\");\n");
    body.append("if(E)return E;\n");
    refuse(body, true);
    String separator = "const ";
    for (Map.Entry<String, Expression> local : program.locals().entrySet()) {
      body.append(separator).append(language.local(local.getKey())).append('=');
      body.append(local.getValue().in(language));
      separator = ",\n";
    }
    body.append(separator.equals("const ") ? "" : ";\n");
    refuse(body, false);
    return body.append(result()).append("}\n").toString();
  }

  private static void define(StringBuilder body, String name, String value) {
    body.append(",\n").append(name).append('=').append(value);
  }

  private void refuse(StringBuilder body, boolean ofGivenAlone) {
    for (Program.Refusal refusal : program.refusals()) {
      if (refusal.ofGivenAlone() == ofGivenAlone) {
        body.append("if(").append(refusal.when().in(language)).append(")return Q(");
        body.append(JavaScript.quoted(refusal.input())).append(',');
        body.append(JavaScript.quoted(refusal.message())).append(");\n");
      }
    }
  }

  private String result() {
    String streams =
        program.streams().stream()
            .map(stream -> object(stream.id(), "status", stream.status(), stream.cents()))
            .collect(Collectors.joining(",\n", "[", "]"));
    String metrics =
        program.metrics().stream()
            .map(metric -> object(metric.id(), "origin", metric.origin(), metric.values()))
            .collect(Collectors.joining(",\n", "[", "]"));
    String attributes =
        program.attributes().stream()
            .map(
                attribute ->
                    "{id:"
                        + JavaScript.quoted(attribute.id())
                        + ",origin:"
                        + origin(attribute)
                        + ",value:"
                        + attribute.value().in(language)
                        + "}")
            .collect(Collectors.joining(",\n", "[", "]"));
    return "const X=x=>x===x?x:null,S="
        + streams
        + ",\nF=k=>S.reduce((s,x)=>s+x[k],0);\nreturn{total:{low:F(\"low\"),likely:F(\"likely\"),"
        + "high:F(\"high\")},streams:S,\nmetrics:"
        + metrics
        + ",\nattributes:"
        + attributes
        + "}";
  }

  private String object(String id, String key, Word word, List<Figure> figures) {
    return Template.fill(
        "{id:{0},{1}:{2},low:X({3}),likely:X({4}),high:X({5})}",
        JavaScript.quoted(id),
        key,
        word.in(language),
        figures.get(0).in(language),
        figures.get(1).in(language),
        figures.get(2).in(language));
  }

  private String origin(Program.AttributePart attribute) {
    String given = language.given(attribute.id());
    return Template.fill(
        "({0}!==null?\"given\":{1}!==null?\"assumed\":\"unknown\")",
        given, attribute.value().in(language));
  }
}
