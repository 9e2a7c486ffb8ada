package io.github.tikcalc.roster;

/** Turns the rows of a chunk into estimates and rejects. Each thread has one of its own. */
interface Worker {
  void work(Chunk chunk);
}
