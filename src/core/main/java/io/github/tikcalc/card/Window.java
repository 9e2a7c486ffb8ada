package io.github.tikcalc.card;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a stream can be joined or pays, or TikTok is absent.
 *
 * @param when the countries and days; nothing in it asks for what the user stated
 * @param offered false where nobody publishes whether the stream is offered there and then
 */
public record Window(When when, boolean offered, @Nullable Source source) implements Serializable {}
