package io.github.tikcalc.cli.creator;

import io.github.tikcalc.ask.Answers;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.io.ShellWord;
import java.util.List;

/**
 * The call that gives an estimate which another command made on its way.
 *
 * @param typed the words of that command's call, of which those about the card are kept
 */
record EstimateCall(List<String> typed) {
  /** Options that say which figures are used; each takes a value. */
  private static final List<String> OF_CARD = List.of("--rates", "--preset", "--set");

  String of(Estimate estimate) {
    StringBuilder call = new StringBuilder("tikcalc estimate");
    Answers.of(estimate.profile())
        .options()
        .forEach(word -> call.append(' ').append(ShellWord.quoted(word)));
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      int equals = word.indexOf('=');
      if (OF_CARD.contains(equals < 0 ? word : word.substring(0, equals))) {
        call.append(' ').append(ShellWord.quoted(word));
        if (equals < 0 && i + 1 < typed.size()) {
          call.append(' ').append(ShellWord.quoted(typed.get(i + 1)));
        }
      }
    }
    if (!estimate.asOf().equals(estimate.card().asOf())) {
      call.append(" --as-of ").append(estimate.asOf());
    }
    return call.append(" --all").toString();
  }
}
