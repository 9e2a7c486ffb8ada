package io.github.tikcalc.roster;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads ahead on one thread, works on several, and hands what is done to the calling thread in the
 * order it was read. A fixed number of chunks goes round, so that the fastest part waits for the
 * slowest and memory is bounded.
 */
final class Pipeline {
  /** Chunks that are being read, are waiting or are being written, besides those worked on. */
  private static final int SPARE = 4;

  /** Takes what is done. */
  interface Sink {
    /** Returns false to end the run. */
    boolean take(Chunk chunk) throws IOException;
  }

  private final Source source;
  private final int threads;
  private final BlockingQueue<Chunk> free;
  private final BlockingQueue<Chunk> work;
  private final BlockingQueue<Chunk> ordered;
  private final Chunk end;

  private Pipeline(Source source, int threads, int groups) {
    int chunks = threads + SPARE;
    this.source = source;
    this.threads = threads;
    this.free = new ArrayBlockingQueue<>(chunks);
    this.work = new ArrayBlockingQueue<>(chunks + threads);
    this.ordered = new ArrayBlockingQueue<>(chunks + 1);
    this.end = new Chunk(groups);
    for (int i = 0; i < chunks; i++) {
      free.add(new Chunk(groups));
    }
  }

  /**
   * Runs until the source is empty or the sink has enough.
   *
   * @param workers makes a worker for each thread
   * @throws IOException if the source or the sink fails; a worker's own failure is thrown on
   */
  static void run(Source source, Supplier<Worker> workers, int threads, int groups, Sink sink)
      throws IOException {
    new Pipeline(source, threads, groups).run(workers, sink);
  }

  private void run(Supplier<Worker> workers, Sink sink) throws IOException {
    Thread[] all = new Thread[threads + 1];
    all[0] = thread("roster-reader", this::read);
    for (int i = 1; i < all.length; i++) {
      Worker worker = workers.get();
      all[i] = thread("roster-worker-" + i, () -> work(worker));
    }
    for (Thread thread : all) {
      thread.start();
    }
    try {
      while (true) {
        Chunk chunk = ordered.take();
        if (!chunk.done.get() || !sink.take(chunk)) {
          return;
        }
        chunk.clear();
        free.add(chunk);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a roster was run", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      for (Thread thread : all) {
        thread.interrupt();
      }
    }
  }

  private static Thread thread(String name, Runnable run) {
    Thread thread = new Thread(run, name);
    // One that waits for input that never comes must not keep the program alive.
    thread.setDaemon(true);
    return thread;
  }

  private void read() {
    try {
      Chunk chunk = free.take();
      try {
        while (source.next(chunk)) {
          ordered.add(chunk);
          work.add(chunk);
          chunk = free.take();
        }
        end.done.complete(false);
      } catch (IOException | RuntimeException | Error e) {
        end.done.completeExceptionally(e);
      }
      ordered.add(end);
      for (int i = 0; i < threads; i++) {
        work.add(end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Worker worker) {
    try {
      for (Chunk chunk = work.take(); chunk != end; chunk = work.take()) {
        try {
          String fault = chunk.fault;
          if (fault == null) {
            worker.work(chunk);
          } else {
            chunk.rejectWhole(fault);
          }
          chunk.done.complete(true);
        } catch (RuntimeException | Error e) {
          chunk.done.completeExceptionally(e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static IOException rethrown(@Nullable Throwable cause) {
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException("a roster's row could not be worked on", cause);
  }
}
