/** What TikTok Studio exports of a creator, worked out into a profile's inputs. */
@NullMarked
package io.github.tikcalc.studio;

import org.jspecify.annotations.NullMarked;
