package io.github.tikcalc.card.json;

import io.github.tikcalc.Golden;
import io.github.tikcalc.card.Countries;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a card is that was read: each thing that its files say stands where it belongs. */
class ReadCardTest {
  private static final Path CARD = Path.of("src/core/test/resources/schema/every-feature");
  private static final Path READ = Path.of("src/core/test/resources/card/read/every-feature.txt");

  @Test
  void everythingThatItSays() throws Exception {
    StringBuilder told = new StringBuilder();
    tell("card", RateCardReader.load(CARD), "", told);
    Golden.check(READ, told.toString());
  }

  /** A line for each component that is something, by the records' own names for it. */
  private static void tell(String name, Object value, String indent, StringBuilder out)
      throws ReflectiveOperationException {
    if (value instanceof Record record) {
      out.append(indent).append(name).append(": ").append(record.getClass().getSimpleName());
      out.append('\n');
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object part = component.getAccessor().invoke(record);
        if (part != null) {
          tell(component.getName(), part, indent + "  ", out);
        }
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<String, Object> entry : byName(map).entrySet()) {
        tell(name + " " + entry.getKey(), entry.getValue(), indent, out);
      }
    } else if (value instanceof Collection<?> all && !all.equals(Countries.all())) {
      for (Object one : value instanceof Set<?> ? new TreeSet<>(all) : all) {
        // A list within a list is a sum, or one of several ways.
        tell(one instanceof Collection<?> ? name + " +" : name, one, indent, out);
      }
    } else {
      String text = value.equals(Countries.all()) ? "all countries" : value.toString();
      out.append(indent).append(name).append(" = ").append(text).append('\n');
    }
  }

  private static Map<String, Object> byName(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    return sorted;
  }
}
