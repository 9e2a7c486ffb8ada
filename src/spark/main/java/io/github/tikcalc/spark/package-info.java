/**
 * Estimates for tables of profiles with Apache Spark: a Dataset in, the same Dataset with an
 * estimate beside each row out. The arithmetic is the library's; nothing here knows a figure.
 */
@NullMarked
package io.github.tikcalc.spark;

import org.jspecify.annotations.NullMarked;
