package io.github.tikcalc.cli;

import io.github.tikcalc.rates.RateCard;

/**
 * The card of a run.
 *
 * @param origin where its figures come from, in the word every output writes
 */
record UsedCard(RateCard card, String origin) {}
