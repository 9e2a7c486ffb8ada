package io.github.tikcalc.card.json;

import io.github.tikcalc.card.RateCard;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of a card as bytes and makes them again, whatever components they have: texts,
 * numbers, days, booleans, enums, lists, sets and maps of texts, other records of the card's
 * package, and null. Equal texts and records are written once. The same card gives the same bytes;
 * so sets are written in ascending order; maps keep theirs, which is the card's.
 *
 * <p>By reflection, and not by a method for each record: what is added to the card comes along.
 */
final class RecordCodec {
  private static final String PACKAGE = RateCard.class.getPackageName() + ".";
  private static final int DEEPEST = 64;

  private static final byte NULL = 0;
  private static final byte AGAIN = 1;
  private static final byte LATIN = 2;
  private static final byte TEXT = 3;
  private static final byte DOUBLE = 4;
  private static final byte INT = 5;
  private static final byte LONG = 6;
  private static final byte TRUE = 7;
  private static final byte FALSE = 8;
  private static final byte DAY = 9;
  private static final byte LIST = 10;
  private static final byte SET = 11;
  private static final byte MAP = 12;
  private static final byte ENUM = 13;
  private static final byte RECORD = 14;

  private RecordCodec() {}

  /**
   * Writes a record.
   *
   * @throws IllegalArgumentException if it holds what cannot be written
   */
  static byte[] write(Record record) {
    Writer writer = new Writer();
    try {
      writer.value(record);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalArgumentException("not a card's record: " + record, e);
    }
    return writer.bytes.toByteArray();
  }

  /**
   * Makes a record again. What it takes is in proportion to the bytes, whatever they hold.
   *
   * @param from where among the bytes it begins
   * @throws IllegalArgumentException if the bytes are not those of such a record
   */
  static <T extends Record> T read(Class<T> type, byte[] bytes, int from) {
    try {
      Object value = new Reader(bytes, from).value(0);
      if (!type.isInstance(value)) {
        throw new IllegalArgumentException("another record than " + type);
      }
      return type.cast(value);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalArgumentException("not the bytes of a record", e);
    }
  }

  private static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Object, Integer> written = new HashMap<>();

    void value(@Nullable Object value) throws IOException, ReflectiveOperationException {
      Integer again = value == null ? null : written.get(value);
      if (value == null) {
        out.writeByte(NULL);
      } else if (again != null) {
        out.writeByte(AGAIN);
        number(again);
      } else if (value instanceof String text) {
        text(text);
        written.put(value, written.size());
      } else if (value instanceof Record record) {
        record(record);
        written.put(value, written.size());
      } else if (value instanceof Double number) {
        out.writeByte(DOUBLE);
        out.writeDouble(number);
      } else if (value instanceof Integer number) {
        out.writeByte(INT);
        out.writeLong(number);
      } else if (value instanceof Long number) {
        out.writeByte(LONG);
        out.writeLong(number);
      } else if (value instanceof Boolean yes) {
        out.writeByte(yes ? TRUE : FALSE);
      } else if (value instanceof LocalDate day) {
        out.writeByte(DAY);
        out.writeLong(day.toEpochDay());
      } else if (value instanceof List<?> list) {
        all(LIST, list);
      } else if (value instanceof Set<?> set) {
        all(SET, new TreeSet<>(set));
      } else if (value instanceof Map<?, ?> map) {
        all(MAP, map.keySet());
        for (Object each : map.values()) {
          value(each);
        }
      } else if (value instanceof Enum<?> word) {
        out.writeByte(ENUM);
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
      byte[] content =
          text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
      out.writeByte(latin ? LATIN : TEXT);
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
      out.writeByte(RECORD);
      value(name(record.getClass()));
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        value(component.getAccessor().invoke(record));
      }
    }

    private static String name(Class<?> type) {
      if (!type.getName().startsWith(PACKAGE)) {
        throw new IllegalArgumentException(type + " is not of the card");
      }
      return type.getName().substring(PACKAGE.length());
    }
  }

  /** An index out of the array's bounds is how bytes end that are too few. */
  private static final class Reader {
    private final byte[] in;
    private int at;
    private final List<Object> read = new ArrayList<>();
    private final Map<Object, Constructor<?>> constructors = new HashMap<>();

    Reader(byte[] in, int at) {
      this.in = in;
      this.at = at;
    }

    @Nullable Object value(int depth) throws ReflectiveOperationException {
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("too deep");
      }
      byte kind = in[at++];
      return switch (kind) {
        case NULL -> null;
        case AGAIN -> read.get(number());
        case LATIN -> known(text(StandardCharsets.ISO_8859_1));
        case TEXT -> known(text(StandardCharsets.UTF_16BE));
        case DOUBLE -> Double.longBitsToDouble(eightBytes());
        case INT -> (int) eightBytes();
        case LONG -> eightBytes();
        case TRUE -> true;
        case FALSE -> false;
        case DAY -> LocalDate.ofEpochDay(eightBytes());
        case LIST -> List.of(values(depth));
        case SET -> Set.of(values(depth));
        case MAP -> map(depth);
        case ENUM -> word(type(depth), String.valueOf(value(depth + 1)));
        case RECORD -> record(depth);
        default -> throw new IllegalArgumentException("no kind " + kind);
      };
    }

    private Object known(Object value) {
      read.add(value);
      return value;
    }

    /** Seven bits a byte, the lowest first; the last byte's sign is not set. */
    private int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = in[at++];
        number |= (next & 0x7F) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }

    private long eightBytes() {
      long value = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        value = value << Byte.SIZE | (in[at++] & 0xFF);
      }
      return value;
    }

    private String text(Charset charset) {
      int length = count();
      String text = new String(in, at, length, charset);
      at += length;
      return text;
    }

    /** A number of bytes or values to come; each takes a byte at least. */
    private int count() {
      int count = number();
      if (count < 0 || count > in.length - at) {
        throw new IllegalArgumentException("too few bytes");
      }
      return count;
    }

    private Object[] values(int depth) throws ReflectiveOperationException {
      Object[] values = new Object[count()];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(depth + 1);
      }
      return values;
    }

    private Map<?, ?> map(int depth) throws ReflectiveOperationException {
      Object[] keys = values(depth);
      Map<Object, Object> map = new LinkedHashMap<>();
      for (Object key : keys) {
        map.put(key, value(depth + 1));
      }
      return map;
    }

    private static Object word(Class<?> type, String name) {
      for (Object each : type.getEnumConstants()) {
        if (((Enum<?>) each).name().equals(name)) {
          return each;
        }
      }
      throw new IllegalArgumentException("no " + name + " in " + type);
    }

    private Class<?> type(int depth) throws ReflectiveOperationException {
      return Class.forName(PACKAGE + value(depth + 1));
    }

    private Object record(int depth) throws ReflectiveOperationException {
      Object name = value(depth + 1);
      Constructor<?> constructor = constructors.get(name);
      if (constructor == null) {
        constructor = constructor(Class.forName(PACKAGE + name));
        constructors.put(name, constructor);
      }
      Object[] components = new Object[constructor.getParameterCount()];
      for (int i = 0; i < components.length; i++) {
        components[i] = value(depth + 1);
      }
      return known(constructor.newInstance(components));
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
      RecordComponent[] components = type.getRecordComponents();
      if (components == null) {
        throw new IllegalArgumentException(type + " is no record");
      }
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      // It is public; this only spares each call the look at who calls.
      constructor.setAccessible(true);
      return constructor;
    }
  }
}
