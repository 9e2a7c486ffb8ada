package io.github.tikcalc.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.cli.Machine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of an estimate, before a browser sees it. */
final class EstimatePageTest {
  private static final int MOST_BYTES = 150_000;

  private static String page(String words, String... more) {
    List<String> call = new ArrayList<>(List.of("estimate"));
    call.addAll(List.of(words.split(" ")));
    call.addAll(List.of(more));
    call.addAll(List.of("--format", "html"));
    Machine.Result result = Machine.PLAIN.run(call.toArray(String[]::new));
    assertEquals(0, result.code(), result.err());
    return result.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "12k beauty",
        "250k tech UK",
        "3M gaming US --videos-per-month 30",
        "12k beauty --for brand --odds 500",
        "12k --country IN"
      })
  void asksForNothingAndRunsNothingButItsOwn(String words) throws Exception {
    String page = page(words);
    assertTrue(page.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES, page.length() + "");
    assertEquals(page, page(words));
    Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)").matcher(page);
    assertTrue(policy.find());
    String rules = policy.group(1).replace("&#39;", "'");
    assertTrue(rules.startsWith("default-src 'none'; style-src 'sha256-"), rules);
    assertFalse(rules.contains("unsafe"), rules);
    Matcher inline = Pattern.compile("<(style|script)>(.*?)</\\1>", Pattern.DOTALL).matcher(page);
    int found = 0;
    while (inline.find()) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(inline.group(2).getBytes(StandardCharsets.UTF_8));
      assertTrue(rules.contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'"));
      found++;
    }
    assertEquals(rules.split("sha256-", -1).length - 1, found);
    String markup = inline.replaceAll("");
    assertFalse(Pattern.compile("<[^>]* (src|style|on\\w+|srcset)=").matcher(markup).find());
    assertFalse(Pattern.compile("href=\"(?!https?://)").matcher(markup).find());
    assertFalse(Pattern.compile("<(link|img|iframe|object|base)\\b").matcher(markup).find());
  }

  @Test
  void everyTagIsClosed() {
    List<String> open = new ArrayList<>();
    String markup =
        Pattern.compile("<(style|script)\\b.*?</\\1>", Pattern.DOTALL)
            .matcher(page("12k beauty"))
            .replaceAll("");
    Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*?(/?)>").matcher(markup);
    while (tags.find()) {
      if (!tags.group(1).isEmpty()) {
        assertEquals(open.remove(open.size() - 1), tags.group(2), markup.substring(0, tags.end()));
      } else if (tags.group(3).isEmpty() && !List.of("meta", "input").contains(tags.group(2))) {
        open.add(tags.group(2));
      }
    }
    assertEquals(List.of(), open);
  }

  @Test
  void saysWhatTheTextSays() {
    String page = page("12k beauty");
    for (String told :
        List.of("$550", "8 in 10 like you: $359–$2,220; half earn more than $945", "Pulse")) {
      assertTrue(page.contains(told), told);
    }
    assertTrue(page.contains("<a href=\"https://support.tiktok.com/en/"), page);
  }

  @Test
  void aBrandSeesNoOptions() {
    String markup = page("12k beauty", "--for", "brand").replaceAll("(?s)<style>.*?</style>", "");
    assertFalse(Pattern.compile(">[^<]*--[a-z]").matcher(markup).find());
  }
}
