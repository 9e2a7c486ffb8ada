package io.github.tikcalc.cli.help;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a shell can offer for a value.
 *
 * @param name the kind, or the name of a set of words: the same name always means the same words
 * @param words all it can be; empty where that is not known
 * @param aliases what else it can be, for whoever began to type it: too much to list, or another
 *     name of a word
 */
public record Value(String name, List<Word> words, List<String> aliases) {
  /** There is none: the option is a switch. */
  public static final Value NONE = new Value("", List.of());

  /** A number, a date: nothing to offer. */
  public static final Value ANY = new Value("any", List.of());

  /** A file. */
  public static final Value FILE = new Value("file", List.of());

  /** A folder. */
  public static final Value FOLDER = new Value("folder", List.of());

  /** What a shell reads as one word, and as nothing else. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

  /** A value that is one of some words, by their names or their aliases. */
  public Value(String name, List<Word> words) {
    this(name, words, List.of());
  }

  /** Words that would need quotes in a shell are not offered. */
  public Value {
    words = words.stream().filter(word -> isSafe(word.id())).map(Word::safe).toList();
    aliases =
        Stream.concat(
                words.stream().flatMap(word -> word.aliases().stream()),
                aliases.stream().map(Value::typed).filter(Value::isSafe))
            .distinct()
            .toList();
  }

  /**
   * One word.
   *
   * @param title what a person calls it; can be empty
   * @param aliases others that stand for it
   */
  public record Word(String id, String title, List<String> aliases) {
    public Word(String id) {
      this(id, "", List.of());
    }

    /** Blanks in an alias can be typed as hyphens, and its letters in any case. */
    private Word safe() {
      return new Word(
          id,
          title,
          aliases.stream()
              .map(Value::typed)
              .filter(alias -> isSafe(alias) && !alias.equalsIgnoreCase(id))
              .distinct()
              .toList());
    }
  }

  /** An alias as it is typed where a blank would end the word. */
  private static String typed(String alias) {
    return alias.strip().replace(' ', '-').toLowerCase(Locale.ROOT);
  }

  private static boolean isSafe(String word) {
    return SAFE.matcher(word).matches();
  }
}
