package io.github.tikcalc.studio;

import java.io.IOException;

/** A file that is no export of TikTok Studio, or one that cannot be read; the message says why. */
public final class StudioException extends IOException {
  private static final long serialVersionUID = 1;

  StudioException(String message) {
    super(message);
  }
}
