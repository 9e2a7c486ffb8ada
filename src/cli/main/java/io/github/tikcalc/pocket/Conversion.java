package io.github.tikcalc.pocket;

import java.math.BigDecimal;

/**
 * Another currency, at a rate that the user tells.
 *
 * @param currency ISO 4217 code
 * @param rate how much of it one of the card's currency is; more than 0
 */
public record Conversion(String currency, BigDecimal rate) {}
