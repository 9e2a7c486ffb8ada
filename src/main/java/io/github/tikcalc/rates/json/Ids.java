package io.github.tikcalc.rates.json;

import java.util.regex.Pattern;

/**
 * The forms of ids. At most 100 characters, so that messages and columns stay readable and an id
 * can name a file; the bound also keeps a repeated group from filling the stack.
 */
final class Ids {
  /** Metrics and attributes. */
  static final Pattern CAMEL = Pattern.compile("(?!.{101})[a-z][a-zA-Z0-9]*");

  /** Cards, streams, values of attributes and sources. */
  static final Pattern KEBAB = Pattern.compile("(?!.{101})[a-z0-9]+(-[a-z0-9]+)*");

  private Ids() {}
}
