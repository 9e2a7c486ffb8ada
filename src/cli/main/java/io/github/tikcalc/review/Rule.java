package io.github.tikcalc.review;

import java.util.List;

/** One thing that is warned of: it looks at a card and knows of no other rule. */
interface Rule {
  /** All that it finds, in any order. */
  List<Finding> find();
}
