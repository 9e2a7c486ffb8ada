/** Words as people meet them: names nearly right, text that is safe to print. Knows no estimate. */
@NullMarked
package io.github.tikcalc.text;

import org.jspecify.annotations.NullMarked;
