package io.github.tikcalc.card.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record of a card as bytes, whatever components it has: texts, numbers, days, booleans,
 * enums, lists, sets and maps of texts, other records of the card's package, and null. Equal texts
 * and records are written once. The same card gives the same bytes; so sets are written in
 * ascending order; maps keep theirs, which is the card's.
 *
 * <p>By reflection, and not by a method for each record: what is added to the card comes along.
 */
final class RecordWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<Object, Integer> written = new HashMap<>();

  private RecordWriter() {}

  /**
   * Writes a record.
   *
   * @throws IllegalArgumentException if it holds what cannot be written
   */
  static byte[] write(Record record) {
    RecordWriter writer = new RecordWriter();
    try {
      writer.value(record);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalArgumentException("not a card's record: " + record, e);
    }
    return writer.bytes.toByteArray();
  }

  private void value(@Nullable Object value) throws IOException, ReflectiveOperationException {
    Integer again = value == null ? null : written.get(value);
    if (value == null) {
      out.writeByte(Kind.NULL);
    } else if (again != null) {
      out.writeByte(Kind.AGAIN);
      number(again);
    } else if (value instanceof String text) {
      text(text);
      written.put(value, written.size());
    } else if (value instanceof Record record) {
      record(record);
      written.put(value, written.size());
    } else if (value instanceof Double number) {
      out.writeByte(Kind.DOUBLE);
      out.writeDouble(number);
    } else if (value instanceof Integer number) {
      out.writeByte(Kind.INT);
      out.writeLong(number);
    } else if (value instanceof Long number) {
      out.writeByte(Kind.LONG);
      out.writeLong(number);
    } else if (value instanceof Boolean yes) {
      out.writeByte(yes ? Kind.TRUE : Kind.FALSE);
    } else if (value instanceof LocalDate day) {
      out.writeByte(Kind.DAY);
      out.writeLong(day.toEpochDay());
    } else if (value instanceof List<?> list) {
      all(Kind.LIST, list);
    } else if (value instanceof Set<?> set) {
      all(Kind.SET, new TreeSet<>(set));
    } else if (value instanceof Map<?, ?> map) {
      all(Kind.MAP, map.keySet());
      for (Object each : map.values()) {
        value(each);
      }
    } else if (value instanceof Enum<?> word) {
      out.writeByte(Kind.ENUM);
      value(name(word.getDeclaringClass()));
      value(word.name());
    } else {
      throw new IllegalArgumentException("no way to write a " + value.getClass());
    }
  }

  private void number(int number) throws IOException {
    int rest = number;
    for (; rest > 0x7F; rest >>>= 7) {
      out.writeByte(rest | 0x80);
    }
    out.writeByte(rest);
  }

  private void text(String text) throws IOException {
    boolean latin = text.chars().allMatch(c -> c <= 0xFF);
    byte[] content = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    out.writeByte(latin ? Kind.LATIN : Kind.TEXT);
    number(content.length);
    out.write(content);
  }

  private void all(byte kind, Collection<?> values)
      throws IOException, ReflectiveOperationException {
    out.writeByte(kind);
    number(values.size());
    for (Object value : values) {
      value(value);
    }
  }

  private void record(Record record) throws IOException, ReflectiveOperationException {
    out.writeByte(Kind.RECORD);
    value(name(record.getClass()));
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      value(component.getAccessor().invoke(record));
    }
  }

  private static String name(Class<?> type) {
    if (!type.getName().startsWith(RecordReader.PACKAGE)) {
      throw new IllegalArgumentException(type + " is not of the card");
    }
    return type.getName().substring(RecordReader.PACKAGE.length());
  }
}
