package io.github.tikcalc.review;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.plan.SampleCreator;
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

/** What nobody has looked at for a year: the card, and sources that a figure in use still names. */
final class AgeWarnings implements Rule {
  private final ReviewContext context;

  /** The day the year is counted back from. */
  private final LocalDate day;

  private final List<Finding> found = new ArrayList<>();

  AgeWarnings(ReviewContext context, LocalDate day) {
    this.context = context;
    this.day = day;
  }

  @Override
  public List<Finding> find() {
    LocalDate asOf = context.card().asOf();
    if (isOld(asOf)) {
      SampleCreator base = context.samples().base();
      double followers = context.samples().followers(base, 0);
      found.add(
          context.finding(
              ReviewContext.CARD,
              context.place(ReviewContext.CARD, "asOf"),
              "old-card",
              () ->
                  "the card is as of "
                      + asOf
                      + ", over a year before "
                      + day
                      + ": "
                      + context.figures().month(base.at(followers).total())
                      + " in all with "
                      + base.options(followers)
                      + " (go through its figures, then move the day)"));
    }
    for (int i = 0; i < context.card().inputs().metrics().size(); i++) {
      Metric metric = context.card().inputs().metrics().get(i);
      if (!metric.assume().isEmpty()) {
        ReviewContext.Site site = context.assumption(i);
        Used used = new Used();
        add(metric.assume(), used);
        warn(
            used,
            ReviewContext.INPUTS,
            List.of("metrics", metric.id(), "sources"),
            () -> context.dollars(site, null));
      }
    }
    for (int i = 0; i < context.card().streams().size(); i++) {
      IncomeStream stream = context.card().streams().get(i);
      if (stream.availability().isEmpty() || stream.availability().stream().anyMatch(this::lasts)) {
        int index = i;
        warn(
            used(stream),
            ReviewContext.fileOf(stream),
            List.of("sources"),
            () -> context.dollars(index));
      }
    }
    return found;
  }

  private Used used(IncomeStream stream) {
    Used used = new Used();
    stream.availability().stream().filter(this::lasts).map(Window::source).forEach(used::add);
    stream.minimums().stream().map(Requirement.AtLeast::source).forEach(used::add);
    add(stream.pays(), used);
    return used;
  }

  private static void add(List<Amount> amounts, Used used) {
    for (Amount amount : amounts) {
      amount.points().forEach(point -> used.add(point.source()));
      amount.narrowedBy().forEach(factor -> used.add(factor.source()));
    }
  }

  /** What has closed stays as it was, however old its source. */
  private boolean lasts(Window window) {
    return window.when().until() == null || window.when().until().isAfter(day);
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
    found.add(
        context.finding(
            file,
            context.place(file, place.toArray()),
            "old-source",
            () ->
                (old.size() == 1
                        ? "a source over a year old on " + day + ": "
                        : old.size() + " sources over a year old on " + day + ": ")
                    + named
                    + "; "
                    + dollars.get()
                    + " (look for "
                    + (old.size() == 1 ? "a newer one)" : "newer ones)")));
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
