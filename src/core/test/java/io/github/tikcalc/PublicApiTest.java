package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.json.RateCardException;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.profile.ProfileReader;
import io.github.tikcalc.spread.ImaginedCreators;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a program that uses the library can come to, from the classes that src/README.md names: each
 * class with all that it offers. {@code src/core/api.txt} is what was promised; what is taken from
 * it or changed in it breaks somebody's program, what is added is a promise more.
 */
class PublicApiTest {
  private static final Path PROMISED = Path.of("src/core/api.txt");

  /** Where a program begins, and what it catches. */
  private static final List<Class<?>> ENTRIES =
      List.of(
          RateCardReader.class,
          RateCardException.class,
          Profile.class,
          ProfileReader.class,
          InvalidValueException.class,
          Estimator.class,
          ImaginedCreators.class);

  /** What is public for our own packages alone: nothing that leads to it is promised. */
  private static final String OWN = "io.github.tikcalc.expression.";

  private final Map<String, String> listed = new TreeMap<>();
  private final Deque<Class<?>> ahead = new ArrayDeque<>();

  @Test
  void isWhatWasPromised() {
    ENTRIES.forEach(ahead::add);
    while (!ahead.isEmpty()) {
      Class<?> next = ahead.remove();
      if (!listed.containsKey(next.getName())) {
        listed.put(next.getName(), "");
        listed.put(next.getName(), describe(next));
      }
    }
    assertTrue(listed.size() > 30, listed.keySet().toString());
    Golden.check(PROMISED, String.join("\n", listed.values()));
  }

  private String describe(Class<?> type) {
    List<String> members = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (isOffered(field)) {
        members.add(field.toGenericString());
        follow(field.getGenericType());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isOffered(constructor)) {
        members.add(constructor.toGenericString());
        follow(constructor);
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isOffered(method)
          && !method.isBridge()
          && !method.getReturnType().getName().startsWith(OWN)) {
        members.add(method.toGenericString());
        follow(method);
        follow(method.getGenericReturnType());
      }
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      if (isSeen(nested.getModifiers())) {
        follow(nested);
      }
    }
    return heading(type)
        + members.stream()
            .sorted()
            .map(member -> "  " + member + "\n")
            .collect(Collectors.joining());
  }

  private String heading(Class<?> type) {
    StringBuilder heading = new StringBuilder(Modifier.toString(type.getModifiers()));
    // An interface is called so among its modifiers.
    heading.append(type.isInterface() ? "" : type.isRecord() ? " record" : " class");
    heading.append(" ").append(type.getName());
    Type parent = type.getGenericSuperclass();
    if (parent != null && !parent.equals(Object.class)) {
      heading.append(" extends ").append(parent.getTypeName());
      follow(parent);
    }
    for (Type also : type.getGenericInterfaces()) {
      heading.append(" is ").append(also.getTypeName());
      follow(also);
    }
    if (type.isSealed()) {
      Class<?>[] permitted = type.getPermittedSubclasses();
      Arrays.stream(permitted).forEach(this::follow);
      heading.append(
          Stream.of(permitted)
              .map(Class::getName)
              .collect(Collectors.joining(", ", " permits ", "")));
    }
    return heading.append("\n").toString();
  }

  private static boolean isOffered(Member member) {
    return isSeen(member.getModifiers()) && !member.isSynthetic();
  }

  /** Public, or protected, which is public for who derives from it. */
  private static boolean isSeen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private void follow(Executable executable) {
    Stream.of(executable.getGenericParameterTypes()).forEach(this::follow);
    Stream.of(executable.getGenericExceptionTypes()).forEach(this::follow);
  }

  private void follow(Type type) {
    if (type instanceof Class<?> named) {
      if (named.isArray()) {
        follow(named.getComponentType());
      } else if (named.getName().startsWith("io.github.tikcalc.")) {
        ahead.add(named);
      }
    } else if (type instanceof ParameterizedType generic) {
      follow(generic.getRawType());
      Stream.of(generic.getActualTypeArguments()).forEach(this::follow);
    } else if (type instanceof WildcardType any) {
      Stream.of(any.getUpperBounds()).forEach(this::follow);
    } else if (type instanceof GenericArrayType array) {
      follow(array.getGenericComponentType());
    }
  }
}
