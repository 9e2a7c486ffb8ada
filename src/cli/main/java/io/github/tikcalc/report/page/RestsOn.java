package io.github.tikcalc.report.page;

import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.report.html.Html;
import io.github.tikcalc.report.html.HtmlWriter;
import io.github.tikcalc.report.wording.Assumptions;
import io.github.tikcalc.report.wording.Sections;
import io.github.tikcalc.report.wording.Wording;
import io.github.tikcalc.report.wording.Worth;
import java.util.List;

/** What is assumed of the creator: what it would be worth most to know comes first. */
final class RestsOn {
  private final List<Worth> worths;
  private final List<AttributeValue> attributes;
  private final Wording wording;
  private final Sections sections;

  RestsOn(Estimate estimate, Wording wording, Sections sections) {
    this.worths = Worth.of(estimate);
    this.attributes = new Assumptions(estimate).attributes();
    this.wording = wording;
    this.sections = sections;
  }

  /** Whether anything is. */
  boolean any() {
    return !worths.isEmpty() || !attributes.isEmpty();
  }

  void write(Html out) {
    long most = worths.stream().mapToLong(Worth::narrower).max().orElse(0);
    out.open("dl", "class", "bars guesses").line();
    for (Worth worth : worths) {
      out.open("div").open("dt").text(worth.metric().metric().title());
      out.leaf("small", wording.assumption(worth.metric())).close("dt");
      boolean tells = worth.narrower() > 0;
      out.open("dd", "class", tells ? "worth" : "none");
      out.leaf("span", tells ? sections.show(worth.narrower()) : "–", "class", "num");
      HtmlWriter.bar(most == 0 ? 0 : (double) worth.narrower() / most, out);
      out.close("dd").close("div").line();
    }
    for (AttributeValue attribute : attributes) {
      if (attribute.value() != null) {
        out.open("div").open("dt").text(attribute.attribute().title());
        out.leaf("small", attribute.value().title()).close("dt");
        out.open("dd", "class", "none").close("dd").close("div").line();
      }
    }
    out.close("dl").line();
  }
}
