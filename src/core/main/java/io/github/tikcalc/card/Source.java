package io.github.tikcalc.card;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who says so.
 *
 * @param key its name in the card's file
 * @param title what the page calls itself, or {@code general knowledge}
 * @param url where it is, or null where it has no address
 * @param date when it was said, as {@code 2025}, {@code 2025-12} or {@code 2025-12-16}; null where
 *     the page has no date
 */
public record Source(String key, String title, @Nullable String url, @Nullable String date)
    implements Serializable {}
