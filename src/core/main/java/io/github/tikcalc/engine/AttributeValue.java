package io.github.tikcalc.engine;

import io.github.tikcalc.card.Attribute;
import org.jspecify.annotations.Nullable;

/** What an attribute is to one creator; null where the origin is unknown. */
public record AttributeValue(Attribute attribute, Origin origin, Attribute.@Nullable Value value) {}
