package io.github.tikcalc.batch.columns;

import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.profile.Meaningless;
import io.github.tikcalc.profile.Words;
import io.github.tikcalc.text.Blank;
import io.github.tikcalc.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows are estimated at all. Immutable and thread-safe. */
public final class RowFilter {
  /** What columns are called that name where a creator is. */
  private static final Set<String> PLATFORM =
      Set.of(
          "platform",
          "network",
          "socialplatform",
          "socialnetwork",
          "socialmedia",
          "mainplatform",
          "primaryplatform",
          "primarynetwork",
          "workplatformname",
          "plataforma",
          "redsocial",
          "redesocial",
          "plateforme",
          "plattform",
          "平台",
          "社交平台",
          "プラットフォーム",
          "플랫폼",
          "платформа");

  /** What may be anything else, too, unless all of it is a platform. */
  private static final String CHANNEL = "channel";

  /** Where creators are, by the words that rosters have for it. */
  private static final Map<String, String> PLATFORMS =
      Map.ofEntries(
          Map.entry("tiktok", "TikTok"),
          Map.entry("tt", "TikTok"),
          Map.entry("douyin", "Douyin"),
          Map.entry("instagram", "Instagram"),
          Map.entry("ig", "Instagram"),
          Map.entry("insta", "Instagram"),
          Map.entry("youtube", "YouTube"),
          Map.entry("yt", "YouTube"),
          Map.entry("youtubeshorts", "YouTube"),
          Map.entry("facebook", "Facebook"),
          Map.entry("fb", "Facebook"),
          Map.entry("twitter", "X"),
          Map.entry("x", "X"),
          Map.entry("twitch", "Twitch"),
          Map.entry("snapchat", "Snapchat"),
          Map.entry("pinterest", "Pinterest"),
          Map.entry("linkedin", "LinkedIn"),
          Map.entry("threads", "Threads"),
          Map.entry("kick", "Kick"),
          Map.entry("抖音", "Douyin"),
          Map.entry("小红书", "Xiaohongshu"),
          Map.entry("快手", "Kuaishou"),
          Map.entry("bilibili", "Bilibili"),
          Map.entry("reddit", "Reddit"),
          Map.entry("bluesky", "Bluesky"),
          Map.entry("blog", "a blog"));

  private static final String HERE = "TikTok";

  private record Place(int index, String name) {
    /** The cell of a row, or -1. */
    int in(Row row) {
      if (row.hasHeader()) {
        return index;
      }
      for (int cell = 0; cell < row.cells(); cell++) {
        if (row.name(cell).equals(name)) {
          return cell;
        }
      }
      return -1;
    }
  }

  private record Test(Place place, String value) {}

  private final List<Test> tests;
  private final @Nullable Place platform;

  private RowFilter(List<Test> tests, @Nullable Place platform) {
    this.tests = tests;
    this.platform = platform;
  }

  /**
   * A filter.
   *
   * @param names the names of the columns
   * @param where conditions of columns that are among these
   * @param platform the position of the column that names where a creator is, or -1
   */
  static RowFilter of(List<String> names, List<ColumnOptions.Condition> where, int platform) {
    return new RowFilter(
        where.stream()
            .map(
                one ->
                    new Test(
                        new Place(names.indexOf(one.column()), one.column()), plain(one.value())))
            .toList(),
        platform < 0 ? null : new Place(platform, names.get(platform)));
  }

  /** Whether a column of this name and these values names where creators are. */
  static boolean isPlatform(String name, List<String> values) {
    String key = Words.of(name).key();
    long known = values.stream().filter(value -> !platform(value).isEmpty()).count();
    return (PLATFORM.contains(key) && known * 2 >= values.size() && known > 0)
        || (key.equals(CHANNEL) && known == values.size() && known > 0);
  }

  /** Whether it looks at rows at all. */
  public boolean isNeeded() {
    return platform != null || !tests.isEmpty();
  }

  /** Whether a row fulfils all conditions. */
  public boolean keeps(Row row) {
    for (Test test : tests) {
      int cell = test.place.in(row);
      String value = cell < 0 ? "" : plain(row.text(cell));
      if (!value.equals(test.value)) {
        return false;
      }
    }
    return true;
  }

  /** Notes against a row that its creator is elsewhere. */
  public void check(Row row) {
    int cell = platform == null ? -1 : platform.in(row);
    String value = cell < 0 ? "" : Blank.strip(row.text(cell));
    String known = platform(value);
    if (!value.isEmpty() && !Meaningless.is(value) && !HERE.equals(known)) {
      String name = known.isEmpty() ? Printable.quoted(value) : known;
      row.reject(
          row.name(cell),
          name + ", but only " + HERE + " is estimated (--where keeps the rows you want)");
    }
  }

  /** Which platform is meant, TikTok where it is one of several; empty where none is known. */
  private static String platform(String value) {
    String found = "";
    for (String one : value.split("[,/&+;|]", -1)) {
      String known = PLATFORMS.getOrDefault(plain(one), "");
      if (known.equals(HERE)) {
        return HERE;
      }
      found = found.isEmpty() ? known : found;
    }
    return found;
  }

  private static String plain(String value) {
    return Blank.strip(value).toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
