/** What is looked at when something is wrong with an installation. */
@NullMarked
package io.github.tikcalc.cli.doctor;

import org.jspecify.annotations.NullMarked;
