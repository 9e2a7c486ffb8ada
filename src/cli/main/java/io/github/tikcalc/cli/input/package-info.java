/** What a call says of a creator: options, bare words, files of TikTok Studio. */
@NullMarked
package io.github.tikcalc.cli.input;

import org.jspecify.annotations.NullMarked;
