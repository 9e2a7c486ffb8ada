package io.github.tikcalc.cli.card;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** The streams of a card by the names that people have for them: an id or a title, in any case. */
public record StreamNames(RateCard card, Command command) {

  /** The position of a stream, or -1. */
  public int position(String name) {
    String key = Attribute.key(name);
    for (int i = 0; i < card.streams().size(); i++) {
      IncomeStream stream = card.streams().get(i);
      if (Attribute.key(stream.id()).equals(key) || Attribute.key(stream.title()).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The stream of a name.
   *
   * @throws ParameterException if there is none
   */
  public IncomeStream named(String name) {
    int position = position(name);
    if (position < 0) {
      List<String> known = new ArrayList<>();
      for (IncomeStream stream : card.streams()) {
        known.add(stream.id());
      }
      throw command.wrong(
          Printable.quoted(name)
              + " is no stream of this card ("
              + Nearest.hint(name, known, "see them all: tikcalc streams")
              + ")");
    }
    return card.streams().get(position);
  }

  /**
   * The card with some of its streams.
   *
   * @param only the names of those that stay, with commas between; null: all do
   * @param without the names of those that go, likewise
   * @throws ParameterException if a name stands for no stream, or none is left
   */
  public RateCard chosen(@Nullable String only, @Nullable String without) {
    if (only == null && without == null) {
      return card;
    }
    Set<String> in = ids(only);
    Set<String> out = ids(without);
    List<IncomeStream> streams = new ArrayList<>();
    for (IncomeStream stream : card.streams()) {
      boolean stays = (only == null || in.contains(stream.id())) && !out.contains(stream.id());
      if (stays) {
        streams.add(stream);
      }
    }
    if (streams.isEmpty()) {
      throw command.wrong("--only and --without leave no stream");
    }
    return card.withStreams(streams);
  }

  private Set<String> ids(@Nullable String names) {
    Set<String> ids = new HashSet<>();
    if (names != null) {
      for (String name : names.split(",", -1)) {
        ids.add(named(name.strip()).id());
      }
    }
    return ids;
  }
}
