/**
 * A rate card's arithmetic as expressions: what the engine computes, kept as a form that can be
 * written in another language. It knows no rate card and no language; the engine makes a {@link
 * io.github.tikcalc.expression.Program}, and a {@link io.github.tikcalc.expression.Language} says
 * how each of its forms is written.
 *
 * <p>There are three kinds of value. A {@link io.github.tikcalc.expression.Figure} is an IEEE
 * double or unknown, a {@link io.github.tikcalc.expression.Word} a text or unknown, a {@link
 * io.github.tikcalc.expression.Condition} holds or not. Arithmetic with what is unknown is unknown,
 * and no comparison with it holds. Each operation is done as written, once and in that order, so
 * that every language that computes in IEEE double comes to the same last bit.
 */
@NullMarked
package io.github.tikcalc.expression;

import org.jspecify.annotations.NullMarked;
