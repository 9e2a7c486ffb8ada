package io.github.tikcalc.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final int FOLLOWERS = SomeInputs.ALL.metric("followers");
  private static final int SALES = SomeInputs.ALL.metric("sales");
  private static final int NICHE = SomeInputs.ALL.attribute("niche");

  @Test
  void holdsWhatIsToldAndNothingElse() {
    Profile profile = told(Map.of("followers", 1000.0), Map.of("niche", "Makeup"));
    assertEquals(1000, profile.metric(FOLLOWERS));
    assertTrue(Double.isNaN(profile.metric(SALES)));
    assertEquals(0, profile.attribute(NICHE));
    assertEquals(Profile.NOT_TOLD, profile.attribute(SomeInputs.ALL.attribute("country")));
  }

  @Test
  void refusesAProfileWithoutFollowers() {
    refuses("followers: not given, and every estimate needs it", Map.of("sales", 1.0), Map.of());
  }

  @Test
  void refusesWhatTheCardDoesNotKnow() {
    refuses(
        "folowers: \"folowers\" is no input of this card (did you mean \"followers\"?)",
        Map.of("folowers", 1000.0),
        Map.of());
    refuses(
        "colour: \"colour\" is no input of this card (it has niche, country)",
        Map.of("followers", 1000.0),
        Map.of("colour", "red"));
    refuses(
        "niche: \"beuaty\" is no niche this card knows (did you mean \"beauty\"?)",
        Map.of("followers", 1000.0),
        Map.of("niche", "beuaty"));
  }

  @Test
  void refusesNumbersThatTheMetricCannotHave() {
    refuses("followers: 1.5 is not whole (write 1 or 2)", Map.of("followers", 1.5), Map.of());
    refuses("followers: -1 is below 0, the least it can be", Map.of("followers", -1.0), Map.of());
    refuses("followers: NaN is not a number", Map.of("followers", Double.NaN), Map.of());
    refuses(
        "followers: Infinity is above 1000000000, the most it can be",
        Map.of("followers", Double.POSITIVE_INFINITY),
        Map.of());
    refuses(
        "age: 12 is below 13, the least it can be",
        Map.of("followers", 1.0, "age", 12.0),
        Map.of());
  }

  @Test
  void takesMinusZeroForZero() {
    Profile profile = told(Map.of("followers", -0.0), Map.of());
    assertEquals("0.0", Double.toString(profile.metric(FOLLOWERS)));
  }

  @Test
  void refusesPositionsThatNameNoValue() {
    double[] metrics = Profile.nothing(SomeInputs.ALL);
    metrics[FOLLOWERS] = 1000;
    for (int position : new int[] {-2, 3}) {
      int[] attributes = Profile.nobody(SomeInputs.ALL);
      attributes[NICHE] = position;
      var refusal =
          assertThrows(
              InvalidValueException.class, () -> Profile.of(SomeInputs.ALL, metrics, attributes));
      assertEquals(position + " is no value's position", refusal.getMessage());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Profile.of(SomeInputs.ALL, new double[2], Profile.nobody(SomeInputs.ALL)));
  }

  @Test
  void doesNotChangeWhenTheArraysItWasMadeOfDo() {
    double[] metrics = Profile.nothing(SomeInputs.ALL);
    int[] attributes = Profile.nobody(SomeInputs.ALL);
    metrics[FOLLOWERS] = 1000;
    Profile profile = Profile.of(SomeInputs.ALL, metrics, attributes);
    metrics[FOLLOWERS] = 2000;
    attributes[NICHE] = 1;
    assertEquals(1000, profile.metric(FOLLOWERS));
    assertEquals(Profile.NOT_TOLD, profile.attribute(NICHE));
  }

  @Test
  void keepsTheLastAnswerUntilItIsCleared() {
    Answers answers = new Answers(SomeInputs.ALL);
    answers.metric(FOLLOWERS, 1000);
    answers.metric(FOLLOWERS, 2000);
    answers.attribute(NICHE, 1);
    Profile profile = answers.profile();
    assertEquals(2000, profile.metric(FOLLOWERS));
    assertEquals(1, profile.attribute(NICHE));
    answers.clear();
    assertThrows(InvalidValueException.class, answers::profile);
    assertEquals(2000, profile.metric(FOLLOWERS));
  }

  private static Profile told(Map<String, Double> metrics, Map<String, String> attributes) {
    return Profile.of(SomeInputs.ALL, metrics, attributes);
  }

  private static void refuses(
      String message, Map<String, Double> metrics, Map<String, String> attributes) {
    var refusal = assertThrows(InvalidValueException.class, () -> told(metrics, attributes));
    assertEquals(message, refusal.input() + ": " + refusal.getMessage());
  }
}
