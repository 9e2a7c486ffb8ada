package io.github.tikcalc.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found of one part of an installation. Names are a promise to scripts: adding is allowed,
 * renaming is not.
 *
 * @param check the part, in kebab-case
 * @param found what there is, in words
 * @param advice what that means and how to mend it; empty where it is fine
 * @param command what to type to mend it, or to see more; empty where nothing helps or needs to
 * @param facts the same for scripts: texts, numbers and truth values by name; what is not known is
 *     left out
 */
public record Check(
    String check,
    State state,
    String found,
    String advice,
    String command,
    Map<String, Object> facts) {

  public Check {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /** A part that is fine. */
  public static Check ok(String check, String found, Map<String, Object> facts) {
    return new Check(check, State.OK, found, "", "", facts);
  }

  /** How it is. */
  public enum State {
    OK,
    /** It could be better, and all figures are what they should be. */
    NOTE,
    /** It keeps the program from working as it was asked to: somebody must act. */
    WRONG;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The worst there is among some. */
  public static State worst(List<Check> checks) {
    return checks.stream().map(Check::state).max(State::compareTo).orElse(State.OK);
  }

  /** The part as people read it: {@code Rate card}. */
  String title() {
    return Character.toUpperCase(check.charAt(0)) + check.substring(1).replace('-', ' ');
  }
}
