package io.github.tikcalc.cli;

/** The version of the program; a test holds it against the one in the build. */
final class Version {
  static final String NUMBER = "0.1.0";

  private Version() {}
}
