/** What is known of one creator, and how people and files write it. */
@NullMarked
package io.github.tikcalc.profile;

import org.jspecify.annotations.NullMarked;
