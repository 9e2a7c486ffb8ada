package io.github.tikcalc.report.html;

import io.github.tikcalc.report.document.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole page in one file. Its policy lets the browser ask for nothing, and run nothing but the
 * scripts that are written into it.
 *
 * @param title for the browser's tab; the page itself has its own heading
 * @param main what the page shows
 * @param program name and version of the program
 * @param scripts run in this order once the page is there
 * @param data what the scripts work on, as JSON; empty: none
 */
public record Page(String title, Html main, String program, List<String> scripts, String data) {
  public Page {
    scripts = List.copyOf(scripts);
  }

  /**
   * A page of a document.
   *
   * @param title its heading
   */
  public static String of(String title, Document document, Foot foot) {
    Html main = new Html().open("main").line().open("header").line();
    main.leaf("p", "TikTok earnings", "class", "kicker").line();
    main.leaf("h1", title).line().close("header").line();
    HtmlWriter.write(document, main);
    main.open("footer").leaf("p", foot.text()).close("footer").line().close("main").line();
    return of(title, main, foot).write();
  }

  /** A page without scripts. */
  public static Page of(String title, Html main, Foot foot) {
    return new Page(title, main, foot.program(), List.of(), "");
  }

  /** The script of this name that comes with the program. */
  public static String script(String name) {
    return Asset.named(name);
  }

  /** The page, ended by a line feed. */
  public String write() {
    String style = Asset.named("page.css");
    Html page = new Html();
    page.add("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head").line();
    page.open("meta", "charset", "utf-8").line();
    page.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(style)).line();
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.open("meta", "name", "color-scheme", "content", "light dark").line();
    page.open("meta", "name", "referrer", "content", "no-referrer").line();
    page.open("meta", "name", "generator", "content", program).line();
    page.leaf("title", title).line();
    // Neither a style nor a script of ours holds an end tag.
    page.open("style").add(style).close("style").line().close("head").line();
    page.open("body").line().add(main.toString());
    if (!data.isEmpty()) {
      page.open("script", "type", "application/json", "id", "data");
      page.add(data.replace("<", "\\u003c")).close("script").line();
    }
    for (String script : scripts) {
      page.open("script").add(script).close("script").line();
    }
    return page.close("body").line().close("html").line().toString();
  }

  private String policy(String style) {
    List<String> hashes = new ArrayList<>();
    scripts.forEach(script -> hashes.add(Asset.hash(script)));
    return "default-src 'none'; style-src "
        + Asset.hash(style)
        + (hashes.isEmpty() ? "" : "; script-src " + String.join(" ", hashes))
        + "; base-uri 'none'; form-action 'none'";
  }
}
