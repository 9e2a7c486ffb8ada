package io.github.tikcalc.cli.creator;

import io.github.tikcalc.ask.Answers;
import io.github.tikcalc.ask.Conversation;
import io.github.tikcalc.ask.Talk;
import io.github.tikcalc.ask.TerminalTalk;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputTarget;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.failure.NoPathException;
import io.github.tikcalc.cli.failure.OutputException;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.Format;
import io.github.tikcalc.report.Presentation;
import io.github.tikcalc.report.Sureness;
import io.github.tikcalc.spread.ImaginedCreators;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for what makes an estimate, question by question. */
public final class AskCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date(
          "--as-of", "The day to estimate for, as 2026-11-01. Else the rate card's own day.");

  private final Environment environment;

  public AskCommand(Environment environment) {
    super(
        "ask",
        "Asks you question by question, what matters most first, and estimates.",
        List.of("tikcalc ask"));
    this.environment = environment;
    add(rates.all());
    add(asOf);
  }

  @Override
  public Integer call() throws IOException {
    if (!environment.terminal().in() || !environment.terminal().out()) {
      throw wrong(
          "ask needs a terminal to talk at (use options: tikcalc estimate --followers 1000)");
    }
    UsedCard used = rates.use(environment);
    LocalDate day = asOf.value();
    Estimator estimator = day == null ? Estimator.of(used.card()) : Estimator.of(used.card(), day);
    try (TerminalTalk talk = TerminalTalk.open(environment.width())) {
      Profile profile = Conversation.hold(talk, estimator);
      if (profile != null) {
        talk.say("");
        talk.say(shown(estimator.estimate(profile), used).stripTrailing());
        talk.say("\nThe same again:\n  " + call(profile));
        save(talk, profile);
      }
    }
    return ExitCode.DONE;
  }

  private String shown(Estimate estimate, UsedCard used) {
    Sureness sureness =
        ImaginedCreators.canHave(used.card()) ? Sureness.of(ImaginedCreators.of(estimate)) : null;
    return Format.TABLE.render(
        new Presentation(
            estimate,
            used.label(),
            new Presentation.Detail(
                false, false, -1, Presentation.Reader.CREATOR, call(estimate.profile()), false),
            environment.width(),
            new Console(environment).palette(color()),
            sureness));
  }

  /** The call that gives the same estimate. */
  private String call(Profile profile) {
    List<String> words = new ArrayList<>(List.of(PROGRAM, ESTIMATE));
    words.addAll(Answers.of(profile).options());
    List<String> typed = typed();
    words.addAll(typed.subList(Math.min(1, typed.size()), typed.size()));
    return String.join(" ", words.stream().map(ShellWord::quoted).toList());
  }

  private void save(Talk talk, Profile profile) throws IOException {
    talk.say("\nKeep these answers in a file? Type a name such as creator.json, or Enter for no.");
    while (true) {
      String typed = talk.ask("> ", List.of());
      String name = typed == null ? "" : typed.strip();
      if (name.isEmpty() || name.equalsIgnoreCase("q") || name.equalsIgnoreCase("no")) {
        return;
      }
      try {
        if (Files.exists(environment.path(name))) {
          talk.say("  " + name + " is there already (type another name, or Enter for no).");
          continue;
        }
        OutputTarget.write(environment, name, Answers.of(profile).json());
        talk.say("  Kept. Next time: tikcalc estimate --profile " + ShellWord.quoted(name));
        return;
      } catch (NoPathException | OutputException e) {
        talk.say("  " + e.getMessage() + " (type another name, or Enter for no)");
      }
    }
  }
}
