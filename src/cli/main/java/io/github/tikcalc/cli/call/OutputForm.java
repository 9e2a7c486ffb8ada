package io.github.tikcalc.cli.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form a result is written in: as is asked for, else as the end of the file's name tells. */
public final class OutputForm {
  /** The ends of names, each with the forms that a file of such a name can hold. */
  private static final List<End> ENDS =
      List.of(
          new End(".json", List.of("json")),
          new End(".csv", List.of("csv")),
          new End(".md", List.of("markdown")),
          new End(".html", List.of("html")),
          new End(".htm", List.of("html")),
          new End(".svg", List.of("svg")),
          new End(".txt", List.of("table", "text")));

  private record End(String text, List<String> forms) {}

  private OutputForm() {}

  /**
   * The form of a call.
   *
   * @param forms all that the command has, by the names that {@code --format} takes
   * @param otherwise the one for standard output where none is asked for
   * @param asked null where the call does not say
   * @param file null or - for standard output
   * @throws RuntimeException of the command, if the name tells no form or another one
   */
  public static <F> F of(
      Command command, List<F> forms, F otherwise, @Nullable F asked, @Nullable String file) {
    if (file == null || file.equals("-")) {
      return asked == null ? otherwise : asked;
    }
    String name = file.toLowerCase(Locale.ROOT);
    for (End end : ENDS) {
      List<F> held = forms.stream().filter(form -> end.forms().contains(form.toString())).toList();
      if (name.endsWith(end.text()) && asked != null && !held.contains(asked)) {
        throw command.wrong("--output: " + file + " is not a name for --format " + asked);
      }
      if (name.endsWith(end.text()) && !held.isEmpty()) {
        return asked == null ? held.get(0) : asked;
      }
    }
    if (asked != null) {
      return asked;
    }
    throw command.wrong(
        "--output: the name of "
            + file
            + " does not say in which form (end it in "
            + endsOf(forms)
            + ")");
  }

  private static <F> String endsOf(List<F> forms) {
    List<String> ends = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (End end : ENDS) {
      boolean one = forms.stream().anyMatch(form -> end.forms().contains(form.toString()));
      if (one && !told.containsAll(end.forms())) {
        ends.add(end.text());
        told.addAll(end.forms());
      }
    }
    int last = ends.size() - 1;
    return String.join(", ", ends.subList(0, last)) + " or " + ends.get(last);
  }
}
