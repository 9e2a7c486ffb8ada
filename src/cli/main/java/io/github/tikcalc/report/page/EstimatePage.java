package io.github.tikcalc.report.page;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.code.CardScript;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.report.Presentation;
import io.github.tikcalc.report.Sureness;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.explanation.ExplanationDocument;
import io.github.tikcalc.report.html.Foot;
import io.github.tikcalc.report.html.Html;
import io.github.tikcalc.report.html.HtmlWriter;
import io.github.tikcalc.report.html.Page;
import io.github.tikcalc.report.wording.Headline;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Sections;
import io.github.tikcalc.report.wording.Wording;
import java.util.List;

/** An estimate as a page to look at, to send and to print. */
public final class EstimatePage {
  private static final String SOURCES = "Sources";

  private final Presentation presentation;
  private final Estimator estimator;
  private final Estimate estimate;
  private final Wording wording;
  private final Sections sections;
  private final boolean forCreator;
  private final Html out = new Html();

  private EstimatePage(Presentation presentation, Estimator estimator) {
    this.presentation = presentation;
    this.estimator = estimator;
    this.estimate = presentation.estimate();
    this.wording = new Wording(estimate);
    this.sections = new Sections(estimate);
    this.forCreator = presentation.detail().reader() == Presentation.Reader.CREATOR;
  }

  /**
   * The page, ended by a line feed.
   *
   * @param estimator what the estimate was made by
   */
  public static String write(Presentation presentation, Estimator estimator) {
    return new EstimatePage(presentation, estimator).page().write();
  }

  private Page page() {
    out.open("main").line();
    head();
    LivePanel panel = new LivePanel(estimate, wording);
    if (forCreator) {
      panel.write(out);
    }
    section("streams", "Where it comes from");
    StreamTable streams = new StreamTable(estimate, sections, out);
    streams.paying(forCreator);
    if (forCreator) {
      streams.others();
    }
    out.close("section").line();
    out.open("div", "class", "pair").line();
    if (forCreator) {
      section("curve", "As followers grow");
      FollowerCurve.write(Creator.of(estimator, estimate.profile()), wording.creator(), out);
      out.close("section").line();
    }
    guesses();
    out.close("div").line();
    figures();
    foot();
    out.close("main").line();
    Foot foot = presentation.card().foot(estimate.card());
    return forCreator
        ? new Page(
            title(),
            out,
            foot.program(),
            List.of(CardScript.javaScript(estimator), Page.script("live.js")),
            panel.data())
        : Page.of(title(), out, foot);
  }

  private void guesses() {
    RestsOn restsOn = new RestsOn(estimate, wording, sections);
    if (!restsOn.any()) {
      return;
    }
    section("guesses", "What is assumed");
    out.leaf(
        "p",
        "Nobody told these, so they are taken from the rate card. Beside each: by how much the"
            + " total's range narrows if it turns out to be what is likely.",
        "class",
        "note");
    restsOn.write(out);
    out.close("section").line();
  }

  private String title() {
    return wording.followers() + ": " + amount(estimate.total()) + " a month on TikTok";
  }

  private void head() {
    out.open("header").line();
    out.open("p", "class", "kicker").leaf("span", "TikTok earnings estimate");
    out.leaf("time", estimate.asOf().toString(), "datetime", estimate.asOf().toString());
    out.close("p").line().open("h1").text(wording.followers());
    String creator = wording.creator();
    if (!creator.isEmpty()) {
      out.text(" ").leaf("small", creator);
    }
    out.close("h1").line().open("div", "class", "hero").open("div").line();
    Money total = estimate.total();
    out.open("p", "class", "sum").leaf("strong", amount(total)).text(" ");
    out.leaf("span", total.likely() > 0 ? "a month, likely" : "a month").close("p").line();
    out.open("p", "class", "lead", "aria-live", "polite");
    HtmlWriter.text(
        new Headline(estimate, wording, forCreator ? Headline.YOU : "a creator")
            .text(sections.paying()),
        out);
    out.close("p").close("div").line();
    Sureness sureness = presentation.sureness();
    if (sureness != null && total.high() > 0) {
      out.open("div").line();
      SpreadFigure.write(sureness, new MoneyText(estimate.card().currency()), out);
      out.close("div").line();
    }
    out.close("div").close("header").line();
  }

  /** The total in one figure. */
  private String amount(Money total) {
    return total.likely() > 0 || total.high() == 0
        ? sections.show(total.likely())
        : "up to " + sections.show(total.high());
  }

  private void section(String id, String title) {
    out.open("section", "class", id, "aria-labelledby", id);
    out.leaf("h2", title, "id", id).line();
  }

  /** Each figure step by step, folded, and all sources. */
  private void figures() {
    boolean steps = false;
    boolean open = false;
    for (Document.Block block : ExplanationDocument.of(estimate).blocks()) {
      if (block instanceof Document.Heading heading) {
        String title = heading.text().plain();
        if (open) {
          out.close("details").line();
          open = false;
        }
        if (title.equals(SOURCES)) {
          out.add(steps ? "</section>\n" : "");
          section("sources", title);
        } else if (forCreator) {
          if (!steps) {
            section("steps", "Every figure, step by step");
          }
          steps = true;
          open = true;
          out.open("details").leaf("summary", title);
        }
      } else if (forCreator || block instanceof Document.Notes) {
        HtmlWriter.write(block, out);
      }
    }
    out.close("section").line();
  }

  private void foot() {
    out.open("footer").line();
    out.open("p").text("* a guess; ~ rests on judgement that nobody published. ");
    Sureness sureness = presentation.sureness();
    if (sureness != null) {
      out.text(
          "8 in 10: of 2,048 imagined creators, spread evenly over all that is not told; "
              + NumberText.exact(sureness.creators().together())
              + " of where they land is common to all streams.");
    }
    out.close("p").line();
    out.leaf("p", presentation.card().foot(estimate.card()).text()).line().close("footer").line();
  }
}
