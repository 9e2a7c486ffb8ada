package io.github.tikcalc;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    System.exit(args.length > 1_000 ? 2 : 0);
  }
}
