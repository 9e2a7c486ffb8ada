package io.github.tikcalc.cli.call;

/** The version of the program; a test holds it against the one in the build. */
public final class Version {
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
