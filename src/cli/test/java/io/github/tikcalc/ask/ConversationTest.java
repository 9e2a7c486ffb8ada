package io.github.tikcalc.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.spread.Worth;
import io.github.tikcalc.spread.Worths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conversations with somebody whose answers are known beforehand. */
class ConversationTest {
  private final Estimator estimator;

  ConversationTest() throws IOException {
    RateCard card = RateCardReader.load(Path.of("rates"));
    estimator = Estimator.of(card);
  }

  /** Says what it is told to, then no more. */
  private static final class Scripted implements Talk {
    final List<String> said = new ArrayList<>();
    final List<List<String>> offered = new ArrayList<>();
    private final Deque<String> answers;

    Scripted(String... answers) {
      this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public void say(String text) {
      said.add(text);
    }

    @Override
    public String ask(String prompt, List<String> words) {
      offered.add(words);
      return answers.poll();
    }

    /** The titles of what was asked, in order. */
    List<String> asked() {
      return said.stream()
          .filter(text -> text.contains("?") && !text.startsWith("Enter"))
          .map(text -> text.substring(0, text.indexOf('?')))
          .toList();
    }
  }

  @Test
  void asksForWhatIsNeededThenWhereThenWhatIsWorthMost() {
    Scripted talk = new Scripted("1k", "", "", "q");
    Profile profile = Conversation.hold(talk, estimator);
    assertEquals(1000, profile.metric(estimator.card().inputs().indexOfMetric("followers")));
    List<Worth> worths =
        Worths.of(estimator, estimator.estimate(profile), estimator.card().together());
    String first = title(worths.get(0).input());
    String second = title(worths.get(1).input());
    assertEquals(List.of("Followers", "Country", first, second), talk.asked());
  }

  private String title(String id) {
    return Question.of(estimator.card().inputs(), id).title();
  }

  @Test
  void tellsTheRangeBeforeAndAfter() {
    Scripted talk = new Scripted("1000", "", "5000", "q");
    Conversation.hold(talk, estimator);
    String both = talk.said.stream().filter(text -> text.contains("Now: ")).findFirst().orElse("");
    assertTrue(both.matches("(?s)  8 in 10 like you: .*\\n  Now: 8 in 10 like you: .*"), both);
    String[] lines = both.replace("Now: ", "").split("\n  ");
    assertTrue(!lines[0].strip().equals(lines[1].strip()), both);
  }

  @Test
  void asksAgainForWhatIsNoAnswer() {
    Scripted talk = new Scripted("many", "", "?", "1000", "Atlantis", "GB", "q");
    Profile profile = Conversation.hold(talk, estimator);
    assertEquals(List.of(), talk.offered.get(0));
    assertTrue(talk.offered.get(4).contains("GB"), "countries are offered");
    assertTrue(talk.said.stream().anyMatch(text -> text.contains("\"many\" is not a number")));
    assertTrue(talk.said.stream().anyMatch(text -> text.contains("Every estimate needs this")));
    int country = estimator.card().inputs().indexOfAttribute("country");
    int told = profile.attribute(country);
    assertEquals("GB", estimator.card().inputs().attributes().get(country).values().get(told).id());
  }

  @Test
  void stopsWithoutAnEstimateWhereNothingIsTold() {
    assertNull(Conversation.hold(new Scripted("q"), estimator));
    assertNull(Conversation.hold(new Scripted(), estimator));
  }

  @Test
  void endsByItselfAndAsksNothingTwice() {
    String[] skipped = new String[200];
    java.util.Arrays.fill(skipped, "");
    skipped[0] = "1000";
    Scripted talk = new Scripted(skipped);
    Conversation.hold(talk, estimator);
    List<String> asked = talk.asked();
    assertEquals(asked.stream().distinct().toList(), asked);
    assertTrue(talk.said.get(talk.said.size() - 1).contains("Nothing else"), talk.said::toString);
  }

  @Test
  void answersCanBeToldAgain() {
    Profile profile = Conversation.hold(new Scripted("12.5k", "US", "q"), estimator);
    assertEquals(List.of("--followers", "12500", "--country", "US"), Answers.of(profile).options());
    assertEquals(
        "{\n  \"followers\": 12500,\n  \"country\": \"US\"\n}\n", Answers.of(profile).json());
  }
}
