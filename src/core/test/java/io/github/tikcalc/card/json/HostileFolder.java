package io.github.tikcalc.card.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A card of one stream, {@code a}, small enough to be filled with whatever does harm. */
record HostileFolder(Path path) {
  static final String INPUTS =
      """
      {"metrics": {"followers": {"title": "F", "unit": "f", "about": "F.", "min": 0, "max": 1e9, \
      "whole": true, "required": true}%s}, "attributes": {%s}}
      """;
  static final String STREAM =
      "{\"id\": \"%s\", \"title\": \"T\", \"about\": \"A.\", \"requires\": [%s], \"pays\": %s}";

  /** A sound card. */
  static HostileFolder create(Path path) throws IOException {
    HostileFolder folder = new HostileFolder(path);
    Files.createDirectories(path.resolve("streams"));
    folder.list("a");
    folder.write("inputs.json", INPUTS.formatted("", ""));
    folder.write("streams/a.json", STREAM.formatted("a", "", "null"));
    return folder;
  }

  void list(String... ids) throws IOException {
    String quoted = '"' + String.join("\", \"", List.of(ids)) + '"';
    write(
        "card.json",
        "{\"id\": \"c\", \"title\": \"C\", \"asOf\": \"2026-11-01\", \"currency\": \"USD\", \"streams\": ["
            + quoted
            + "]}");
  }

  void write(String file, String text) throws IOException {
    Files.writeString(path.resolve(file), text);
  }

  /** A metric as a member that follows others. */
  static String metric(String id, String assume) {
    return ", \"%s\": {\"title\": \"M\", \"unit\": \"m\", \"about\": \"M.\", \"min\": 0, \"max\": 1, \"whole\": false%s}"
        .formatted(id, assume.isEmpty() ? "" : ", \"assume\": " + assume);
  }

  static String many(int count, String separator, IntFunction<String> each) {
    return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(separator));
  }

  CardReading read() throws IOException {
    return RateCardReader.read(path);
  }
}
