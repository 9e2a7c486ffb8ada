package io.github.tikcalc.card.snapshot;

import io.github.tikcalc.card.RateCard;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record again of the bytes that {@link RecordWriter} wrote. An index out of the array's
 * bounds is how bytes end that are too few.
 */
final class RecordReader {
  /** The package of all records and enums; their names are told without it. */
  static final String PACKAGE = RateCard.class.getPackageName() + ".";

  private static final int DEEPEST = 64;

  private final byte[] in;
  private int at;
  private final List<Object> read = new ArrayList<>();
  private final Map<Object, Constructor<?>> constructors = new HashMap<>();

  private RecordReader(byte[] in, int at) {
    this.in = in;
    this.at = at;
  }

  /**
   * Makes a record again. What it takes is in proportion to the bytes, whatever they hold.
   *
   * @param from where among the bytes it begins
   * @throws IllegalArgumentException if the bytes are not those of such a record
   */
  static <T extends Record> T read(Class<T> type, byte[] bytes, int from) {
    try {
      Object value = new RecordReader(bytes, from).value(0);
      if (!type.isInstance(value)) {
        throw new IllegalArgumentException("another record than " + type);
      }
      return type.cast(value);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalArgumentException("not the bytes of a record", e);
    }
  }

  private @Nullable Object value(int depth) throws ReflectiveOperationException {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
    byte kind = in[at++];
    return switch (kind) {
      case Kind.NULL -> null;
      case Kind.AGAIN -> read.get(number());
      case Kind.LATIN -> known(text(StandardCharsets.ISO_8859_1));
      case Kind.TEXT -> known(text(StandardCharsets.UTF_16BE));
      case Kind.DOUBLE -> Double.longBitsToDouble(eightBytes());
      case Kind.INT -> (int) eightBytes();
      case Kind.LONG -> eightBytes();
      case Kind.TRUE -> true;
      case Kind.FALSE -> false;
      case Kind.DAY -> LocalDate.ofEpochDay(eightBytes());
      case Kind.LIST -> List.of(values(depth));
      case Kind.SET -> Set.of(values(depth));
      case Kind.MAP -> map(depth);
      case Kind.ENUM -> word(type(depth), String.valueOf(value(depth + 1)));
      case Kind.RECORD -> record(depth);
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
