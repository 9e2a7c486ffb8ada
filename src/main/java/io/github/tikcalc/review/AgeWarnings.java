package io.github.tikcalc.review;

import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Source;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What nobody has looked at for a year: the card, and sources that a figure in use still names.
 *
 * @param day the day the year is counted back from
 */
record AgeWarnings(Reviewed reviewed, LocalDate day) {

  void find() {
    LocalDate asOf = reviewed.card().asOf();
    if (isOld(asOf)) {
      Scene base = reviewed.scenes().base();
      double followers = reviewed.scenes().followers(base, 0);
      reviewed.warn(
          Reviewed.CARD,
          reviewed.place(Reviewed.CARD, "asOf"),
          "old-card",
          () ->
              "the card is as of "
                  + asOf
                  + ", over a year before "
                  + day
                  + ": "
                  + reviewed.figures().month(base.at(followers).total())
                  + " in all with "
                  + base.options(followers)
                  + " (go through its figures, then move the day)");
    }
    for (int i = 0; i < reviewed.card().inputs().metrics().size(); i++) {
      Metric metric = reviewed.card().inputs().metrics().get(i);
      if (metric.assume() != null) {
        Reviewed.Site site = reviewed.assumption(i);
        Used used = new Used();
        metric.assume().points().forEach(point -> used.add(point.source()));
        warn(
            used,
            Reviewed.INPUTS,
            List.of("metrics", metric.id(), "sources"),
            () -> reviewed.dollars(site, null));
      }
    }
    for (int i = 0; i < reviewed.card().streams().size(); i++) {
      Stream stream = reviewed.card().streams().get(i);
      if (stream.availability().isEmpty() || stream.availability().stream().anyMatch(this::lasts)) {
        int index = i;
        warn(
            used(stream),
            Reviewed.fileOf(stream),
            List.of("sources"),
            () -> reviewed.dollars(index));
      }
    }
  }

  private Used used(Stream stream) {
    Used used = new Used();
    stream.availability().stream().filter(this::lasts).map(Window::source).forEach(used::add);
    stream.requires().stream().map(Requirement::source).forEach(used::add);
    if (stream.pays() != null) {
      stream.pays().points().forEach(point -> used.add(point.source()));
    }
    return used;
  }

  /** What has closed stays as it was, however old its source. */
  private boolean lasts(Window window) {
    return window.until() == null || window.until().isAfter(day);
  }

  /** The sources that figures name, each once. */
  private static final class Used {
    private final Set<Source> sources = new LinkedHashSet<>();

    void add(@Nullable Source source) {
      if (source != null) {
        sources.add(source);
      }
    }
  }

  /** One warning for all of a stream's or a metric's old sources: they are looked up together. */
  private void warn(Used used, String file, List<Object> path, Supplier<String> dollars) {
    List<Source> old =
        used.sources.stream()
            .filter(source -> source.date() != null && isOld(lastDay(source.date())))
            .sorted(Comparator.comparing(source -> lastDay(String.valueOf(source.date()))))
            .toList();
    if (old.isEmpty()) {
      return;
    }
    List<Object> place = new ArrayList<>(path);
    place.addAll(List.of(old.get(0).key(), "date"));
    String named =
        old.stream().map(s -> s.key() + " (" + s.date() + ")").collect(Collectors.joining(", "));
    reviewed.warn(
        file,
        reviewed.place(file, place.toArray()),
        "old-source",
        () ->
            (old.size() == 1
                    ? "a source over a year old on " + day + ": "
                    : old.size() + " sources over a year old on " + day + ": ")
                + named
                + "; "
                + dollars.get()
                + " (look for "
                + (old.size() == 1 ? "a newer one)" : "newer ones)"));
  }

  private boolean isOld(LocalDate date) {
    return CardWarnings.isOld(date, day);
  }

  /** The last day that a date such as 2025 or 2025-12 can mean. */
  private static LocalDate lastDay(String date) {
    int year = Integer.parseInt(date.substring(0, 4));
    int month = date.length() < 7 ? 12 : Integer.parseInt(date.substring(5, 7));
    LocalDate end = YearMonth.of(year, month).atEndOfMonth();
    // A source's date is not checked against the calendar: 2025-02-30 is taken as February's end.
    return date.length() < 10
        ? end
        : end.withDayOfMonth(
            Math.min(end.getDayOfMonth(), Integer.parseInt(date.substring(8, 10))));
  }
}
