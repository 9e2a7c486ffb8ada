package io.github.tikcalc.spark;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** Kills something once so many tasks have ended, and counts what comes of it. */
final class Killer extends SparkListener implements AutoCloseable {
  private final SparkSession spark;
  private final int after;
  private final Kill kill;
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile int endedWhenKilled = -1;

  /** What is to be done. */
  interface Kill {
    void run() throws InterruptedException;
  }

  Killer(SparkSession spark, int after, Kill kill) {
    this.spark = spark;
    this.after = after;
    this.kill = kill;
    spark.sparkContext().addSparkListener(this);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (ended.incrementAndGet() == after) {
      try {
        kill.run();
        endedWhenKilled = after;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
    lost.incrementAndGet();
  }

  /** Whether it was. */
  boolean killed() {
    return endedWhenKilled >= 0;
  }

  /** How many executors were lost since it was made. */
  int lost() {
    return lost.get();
  }

  /** How many tasks ended after the kill. */
  int endedAfter() {
    return ended.get() - endedWhenKilled;
  }

  @Override
  public void close() {
    spark.sparkContext().removeSparkListener(this);
  }
}
