package io.github.tikcalc.batch.gather;

import io.github.tikcalc.batch.columns.ColumnChoice;
import io.github.tikcalc.batch.columns.ColumnOptions;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.columns.Survey;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a roster with a row a video.
 *
 * @param creator the one that says whose video it is, as the roster names it
 * @param posted the one that says when it was posted; null where none does so in every row
 * @param options what is said of the columns: what the user says, and that these two tell no input
 */
public record VideoColumns(String creator, @Nullable String posted, ColumnOptions options) {
  /** What columns are called that name a creator, the surest first. */
  private static final List<String> CREATORS =
      List.of(
          "handle",
          "tiktokhandle",
          "authormetaname",
          "authormetauniqueid",
          "authoruniqueid",
          "authorusername",
          "authorhandle",
          "creatorhandle",
          "creatorusername",
          "username",
          "uniqueid",
          "authorname",
          "author",
          "creator");

  private static final List<String> POSTED =
      List.of(
          "createtimeiso",
          "createtime",
          "createdat",
          "uploadedatformatted",
          "uploadedat",
          "postedat",
          "publishedat",
          "publishtime",
          "posttime",
          "postdate",
          "uploaddate",
          "publishdate",
          "posted",
          "timestamp",
          "date");

  /** What a video has, as only a row a video calls it. */
  private static final Map<String, String> FIGURES =
      Map.ofEntries(
          Map.entry("views", "viewsPerVideo"),
          Map.entry("viewcount", "viewsPerVideo"),
          Map.entry("videoviews", "viewsPerVideo"),
          Map.entry("plays", "viewsPerVideo"),
          Map.entry("likes", "likesPerVideo"),
          Map.entry("likecount", "likesPerVideo"),
          Map.entry("hearts", "likesPerVideo"),
          Map.entry("comments", "commentsPerVideo"),
          Map.entry("shares", "sharesPerVideo"));

  /** The inputs that a column per video tells. */
  private static final Set<String> PER_VIDEO = Set.copyOf(FIGURES.values());

  private static final int MOST_SHOWN = 8;

  /**
   * Finds them.
   *
   * @param names the names of the roster's columns
   * @param by the column that the user gathers by; {@code handle} is also one that means it
   * @throws RosterException if there is no such column
   */
  public static VideoColumns of(
      List<String> names, Survey survey, HeaderWords words, ColumnOptions said, String by)
      throws RosterException {
    String creator = creator(names, by);
    if (creator == null) {
      throw new RosterException(
          "--by "
              + ShellWord.quoted(by)
              + ": no column "
              + Printable.quoted(by)
              + " (it has "
              + names.stream()
                  .limit(MOST_SHOWN)
                  .map(Printable::quoted)
                  .toList()
                  .toString()
                  .replaceAll("^\\[|]$", "")
              + (names.size() > MOST_SHOWN ? " and " + (names.size() - MOST_SHOWN) + " more" : "")
              + ")");
    }
    String posted =
        first(names, POSTED)
            .filter(name -> !said.ignored().contains(name) && isPosted(survey.values(name)))
            .findFirst()
            .orElse(null);
    List<ColumnChoice> choices = new ArrayList<>(said.choices());
    for (String name : names) {
      String input = FIGURES.get(key(name));
      if (input == null || said.ignored().contains(name) || isTold(names, words, input)) {
        continue;
      }
      if (choices.stream().noneMatch(choice -> choice.input().equals(input))) {
        choices.add(new ColumnChoice(input, name));
      }
    }
    List<String> ignored = new ArrayList<>(said.ignored());
    Stream.of(creator, posted).filter(Objects::nonNull).forEach(ignored::add);
    return new VideoColumns(
        creator, posted, new ColumnOptions(choices, ignored, said.where(), said.by()));
  }

  private static @Nullable String creator(List<String> names, String by) {
    if (names.contains(by)) {
      return by;
    }
    Stream<String> same = names.stream().filter(name -> name.strip().equalsIgnoreCase(by.strip()));
    Stream<String> meant = by.equalsIgnoreCase("handle") ? first(names, CREATORS) : Stream.of();
    return Stream.concat(same, meant).findFirst().orElse(null);
  }

  /** The names that are among the known ones, in the order of these. */
  private static Stream<String> first(List<String> names, List<String> known) {
    return known.stream().flatMap(key -> names.stream().filter(name -> key(name).equals(key)));
  }

  private static boolean isTold(List<String> names, HeaderWords words, String input) {
    return names.stream()
        .map(words::number)
        .anyMatch(number -> number != HeaderWords.NONE && words.id(number).equals(input));
  }

  private static boolean isPosted(List<String> values) {
    return !values.isEmpty()
        && values.stream().allMatch(value -> PostDay.read(value) != PostDay.UNKNOWN);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The columns of a roster as they are shown, with what becomes of those that tell no input. */
  public List<Columns.Shown> shown(List<Columns.Shown> columns) {
    return columns.stream()
        .map(
            one -> {
              String reading =
                  one.name().equals(creator)
                      ? "(the creator)"
                      : one.name().equals(posted) ? "(the day)" : "(left out)";
              return one.reading().equals(Columns.PASSED_THROUGH)
                  ? new Columns.Shown(one.name(), reading, one.values())
                  : one;
            })
        .toList();
  }

  /**
   * What is to be told of a roster that looks like a row a video, though nobody said so; null where
   * it does not: no creator stands in two rows or more each, or their rows have no views, likes,
   * comments or shares that differ.
   */
  public static @Nullable String hint(List<String> names, Survey survey, HeaderWords words) {
    String creator = first(names, CREATORS).findFirst().orElse(null);
    if (creator == null) {
      return null;
    }
    List<String> values = survey.values(creator);
    long creators = values.stream().distinct().count();
    boolean figures =
        names.stream().anyMatch(name -> isPerVideo(name, words) && differs(survey.values(name)));
    return values.size() < 2 * creators || values.size() < 3 || !figures
        ? null
        : Printable.quoted(creator)
            + " names "
            + creators
            + (creators == 1 ? " creator" : " creators")
            + " in the first "
            + values.size()
            + " rows; if a row is a video, --by "
            + ShellWord.quoted(Printable.line(creator))
            + " gathers them";
  }

  private static boolean isPerVideo(String name, HeaderWords words) {
    int input = words.number(name);
    return FIGURES.containsKey(key(name))
        || (input != HeaderWords.NONE && PER_VIDEO.contains(words.id(input)));
  }

  private static boolean differs(List<String> values) {
    return values.stream().distinct().limit(2).count() > 1;
  }
}
