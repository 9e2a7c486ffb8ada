package io.github.tikcalc.ask;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.wording.EightInTen;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.Wording;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Worth;
import io.github.tikcalc.spread.Worths;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what makes an estimate surer: first what every estimate needs, then where the creator
 * is, then what narrows the total most, worked out anew after every answer.
 */
public final class Conversation {
  /** What narrows the total by less is not worth a question. */
  private static final double LEAST = 0.01;

  private static final double PERCENT = 100;
  private static final int MOST_WORDS = 12;

  private final Talk talk;
  private final Estimator estimator;
  private final Inputs inputs;
  private final Set<String> asked = new HashSet<>();
  private final Profile.Builder told;
  private @Nullable Estimate now;
  private boolean stopped;

  private Conversation(Talk talk, Estimator estimator) {
    this.talk = talk;
    this.estimator = estimator;
    this.inputs = estimator.card().inputs();
    this.told = Profile.builder(inputs);
  }

  /**
   * Asks until all that matters is told, or somebody has had enough.
   *
   * @return what was told; null where not even that was which every estimate needs
   */
  public static @Nullable Profile hold(Talk talk, Estimator estimator) {
    return new Conversation(talk, estimator).hold();
  }

  private @Nullable Profile hold() {
    talk.say("Enter skips a question, ? explains it, q stops. Nothing leaves this computer.");
    for (Metric metric : inputs.metrics()) {
      while (metric.required() && !asked.contains(metric.id())) {
        ask(Question.of(inputs, metric.id()), true);
        if (stopped) {
          return null;
        }
      }
    }
    if (now == null) {
      now = estimator.estimate(told.build());
    }
    talk.say(range(now));
    int country = inputs.indexOfCountry();
    if (country >= 0) {
      ask(Question.of(inputs, inputs.attributes().get(country).id()), false);
    }
    while (!stopped) {
      Worth next = next(now);
      if (next == null) {
        talk.say("\nNothing else you could tell narrows it by 1 % or more.");
        break;
      }
      talk.say(
          "\nThe next answer narrows it by "
              + Math.round(next.narrows() * PERCENT)
              + " %, on average.");
      ask(Question.of(inputs, next.input()), false);
    }
    return now.profile();
  }

  /** What is worth most to tell, of all that was not asked for yet; null where nothing is. */
  private @Nullable Worth next(Estimate estimate) {
    if (!ImaginedCreators.canHave(estimator.card())) {
      return null;
    }
    for (Worth worth : Worths.of(estimator, estimate, estimator.card().together())) {
      if (worth.narrows() >= LEAST && !asked.contains(worth.input())) {
        return worth;
      }
    }
    return null;
  }

  /** Asks until there is an answer or none is wanted. */
  private void ask(Question question, boolean required) {
    talk.say("");
    talk.say(question.title() + supposed(question, now));
    if (question.whereToFind() != null) {
      talk.say("  In the app: " + question.whereToFind());
    }
    while (true) {
      String typed = talk.ask("> ", question.words());
      String text = typed == null ? "q" : typed.strip();
      if (text.equalsIgnoreCase("q")) {
        stopped = true;
        return;
      }
      if (text.equals("?")) {
        talk.say("  " + question.about() + choices(question));
      } else if (text.isEmpty() && required) {
        talk.say("  Every estimate needs this one (q stops).");
      } else if (text.isEmpty() || answer(question, text)) {
        asked.add(question.id());
        return;
      }
    }
  }

  /** Takes an answer, or says why it is none. */
  private boolean answer(Question question, String text) {
    Estimate before = now;
    Profile.Builder more = before == null ? told : before.profile().toBuilder();
    try {
      question.answer(text, more);
      if (before == null && !hasAllRequired(more)) {
        return true;
      }
      Estimate after = estimator.estimate(more.build());
      if (before != null) {
        talk.say("  " + range(before) + "\n  Now: " + range(after));
      }
      now = after;
      return true;
    } catch (InvalidValueException e) {
      talk.say("  " + e.getMessage());
      return false;
    }
  }

  private boolean hasAllRequired(Profile.Builder profile) {
    for (int i = 0; i < inputs.metrics().size(); i++) {
      if (inputs.metrics().get(i).required() && Double.isNaN(profile.metric(i))) {
        return false;
      }
    }
    return true;
  }

  /** What the card takes an input to be that is not told. */
  private String supposed(Question question, @Nullable Estimate estimate) {
    if (estimate == null) {
      return "?";
    }
    int metric = inputs.indexOfMetric(question.id());
    if (metric >= 0) {
      return estimate.origin(metric) == Origin.ASSUMED
          ? "? Until you say, I take "
              + new Wording(estimate).assumption(estimate.metric(metric))
              + "."
          : "?";
    }
    AttributeValue word = estimate.attribute(inputs.indexOfAttribute(question.id()));
    return word.value() == null ? "?" : "? Until you say, I take " + word.value().title() + ".";
  }

  /** What can be answered, where that is a handful of words. */
  private String choices(Question question) {
    List<String> words = question.words();
    if (words.isEmpty()) {
      return "";
    }
    String some = String.join(", ", words.subList(0, Math.min(words.size(), MOST_WORDS)));
    return words.size() > MOST_WORDS
        ? " For one: " + some + ", … (Tab shows them all)"
        : " One of " + some + ".";
  }

  private String range(Estimate estimate) {
    MoneyText money = new MoneyText(estimate.card().currency());
    if (!ImaginedCreators.canHave(estimate.card())) {
      var total = estimate.total();
      return money.rounded(total.low()) + "–" + money.rounded(total.high()) + " a month";
    }
    return new EightInTen(ImaginedCreators.of(estimate), money).line();
  }
}
