package io.github.tikcalc.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final int FOLLOWERS = SomeInputs.ALL.indexOfMetric("followers");
  private static final int SALES = SomeInputs.ALL.indexOfMetric("sales");
  private static final int NICHE = SomeInputs.ALL.indexOfAttribute("niche");

  @Test
  void holdsWhatIsGivenAndNothingElse() {
    Profile profile = told(Map.of("followers", 1000.0), Map.of("niche", "Makeup"));
    assertEquals(1000, profile.metric(FOLLOWERS));
    assertTrue(Double.isNaN(profile.metric(SALES)));
    assertEquals(0, profile.attribute(NICHE));
    assertEquals(Profile.NOT_GIVEN, profile.attribute(SomeInputs.ALL.indexOfAttribute("country")));
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
    for (int position : new int[] {-2, 3}) {
      Profile.Builder profile = Profile.builder(SomeInputs.ALL).metric(FOLLOWERS, 1000);
      profile.attribute(NICHE, position);
      var refusal = assertThrows(InvalidValueException.class, profile::build);
      assertEquals(position + " is no value's position", refusal.getMessage());
    }
  }

  @Test
  void refusesWhatExceedsAnotherMetric() {
    refuses(
        "subscribers: 1001 is more than followers, 1000, and cannot be (correct one of the two)",
        Map.of("followers", 1000.0, "subscribers", 1001.0),
        Map.of());
    assertEquals(
        1000, told(Map.of("followers", 1000.0, "subscribers", 1000.0), Map.of()).metric(0));
  }

  @Test
  void buildsProfilesThatStayAsTheyAre() {
    Profile.Builder builder =
        Profile.builder(SomeInputs.ALL).metric("followers", 1000).attribute("niche", "makeup");
    Profile profile = builder.build();
    Profile other = profile.toBuilder().metric(FOLLOWERS, 2000).build();
    builder.metric(FOLLOWERS, 3000).attribute(NICHE, 1);
    assertEquals(1000, profile.metric(FOLLOWERS));
    assertEquals(0, profile.attribute(NICHE));
    assertEquals(2000, other.metric(FOLLOWERS));
    assertEquals(0, other.attribute(NICHE));
  }

  @Test
  void keepsAllThatIsNotToldAnew() {
    Profile profile =
        told(Map.of("followers", 1000.0, "sales", 5.0), Map.of("niche", "tech")).toBuilder()
            .metric(FOLLOWERS, 2000)
            .build();
    assertEquals(2000, profile.metric(FOLLOWERS));
    assertEquals(5, profile.metric(SALES));
    assertEquals(2, profile.attribute(NICHE));
  }

  @Test
  void refusesWhatCannotBeTogether() {
    Profile profile = told(Map.of("followers", 1000.0, "posts", 4.0, "sales", 12.5), Map.of());
    refusesTogether(
        "followers: 1000 makes age 12.35, below 13, the least it can be (correct what is wrong)",
        profile,
        List.of("followers"),
        12.345678);
    refusesTogether(
        "sales: 12.5 with posts 4 and followers 1000 makes age 120.01, above 120, the most it can"
            + " be (correct what is wrong)",
        profile,
        List.of("sales", "posts", "followers"),
        120.01);
  }

  private static void refusesTogether(
      String message, Profile profile, List<String> metrics, double value) {
    InvalidValueException refusal =
        InvalidValueException.together(profile, metrics, SomeInputs.metric("age"), value);
    assertEquals(message, refusal.input() + ": " + refusal.getMessage());
  }

  @Test
  void keepsTheLastWordUntilItIsCleared() {
    Profile.Builder builder = Profile.builder(SomeInputs.ALL);
    builder.metric(FOLLOWERS, 1000).metric(FOLLOWERS, 2000).attribute(NICHE, 1);
    Profile profile = builder.build();
    assertEquals(2000, profile.metric(FOLLOWERS));
    assertEquals(1, profile.attribute(NICHE));
    builder.clear();
    assertTrue(Double.isNaN(builder.metric(FOLLOWERS)));
    assertEquals(Profile.NOT_GIVEN, builder.attribute(NICHE));
    assertThrows(InvalidValueException.class, builder::build);
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
