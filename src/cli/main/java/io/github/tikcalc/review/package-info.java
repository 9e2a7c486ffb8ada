/**
 * What in a card looks wrong though no rule of the format forbids it, and a copy of a card to edit.
 * Each rule is a class that returns findings and knows no other rule.
 */
@NullMarked
package io.github.tikcalc.review;

import org.jspecify.annotations.NullMarked;
