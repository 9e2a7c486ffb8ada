package io.github.tikcalc.batch.run;

import io.github.tikcalc.batch.row.RowSource;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads ahead on one thread, works on several, and hands what is done to the calling thread in the
 * order it was read. A fixed number of jobs goes round, so that the fastest part waits for the
 * slowest and memory is bounded.
 */
public final class Pipeline {
  /** Chunks that are being read, are waiting or are being written, besides those worked on. */
  private static final int SPARE = 4;

  /** Takes what is done. */
  public interface Sink {
    /** Returns false to end the run. */
    boolean take(Job job) throws IOException;
  }

  private final RowSource source;
  private final int threads;
  private final BlockingQueue<Job> free;
  private final BlockingQueue<Job> work;
  private final BlockingQueue<Job> ordered;
  private final Job end;
  private final Thread caller = Thread.currentThread();

  /** Why a thread could not even tell that it failed: memory was too little for that. */
  private volatile @Nullable Error silent;

  private Pipeline(RowSource source, int threads, Supplier<Job> makes) {
    int jobs = threads + SPARE;
    this.source = source;
    this.threads = threads;
    this.free = new ArrayBlockingQueue<>(jobs);
    this.work = new ArrayBlockingQueue<>(jobs + threads);
    this.ordered = new ArrayBlockingQueue<>(jobs + 1);
    this.end = makes.get();
    for (int i = 0; i < jobs; i++) {
      free.add(makes.get());
    }
  }

  /**
   * Runs until the source is empty or the sink has enough.
   *
   * @param workers makes a worker for each thread
   * @param jobs makes what goes round
   * @throws IOException if the source or the sink fails; a worker's own failure is thrown on
   */
  public static void run(
      RowSource source, Supplier<RowWorker> workers, int threads, Supplier<Job> jobs, Sink sink)
      throws IOException {
    new Pipeline(source, threads, jobs).run(workers, sink);
  }

  private void run(Supplier<RowWorker> workers, Sink sink) throws IOException {
    Thread[] all = new Thread[threads + 1];
    all[0] = thread("roster-reader", this::read);
    for (int i = 1; i < all.length; i++) {
      RowWorker worker = workers.get();
      all[i] = thread("roster-worker-" + i, () -> work(worker));
    }
    for (Thread thread : all) {
      thread.start();
    }
    try {
      while (true) {
        Job job = ordered.take();
        if (!job.done.get() || !sink.take(job)) {
          return;
        }
        job.clear();
        free.add(job);
      }
    } catch (InterruptedException e) {
      Error error = silent;
      if (error != null) {
        throw error;
      }
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

  private Thread thread(String name, Runnable run) {
    Thread thread = new Thread(() -> orTell(run), name);
    // One that waits for input that never comes must not keep the program alive.
    thread.setDaemon(true);
    return thread;
  }

  private void orTell(Runnable run) {
    try {
      run.run();
    } catch (Error e) {
      // Whoever waits for this thread would wait for ever.
      silent = e;
      caller.interrupt();
    }
  }

  private void read() {
    try {
      Job job = free.take();
      try {
        while (source.next(job.chunk)) {
          ordered.add(job);
          work.add(job);
          job = free.take();
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

  private void work(RowWorker worker) {
    try {
      for (Job job = work.take(); job != end; job = work.take()) {
        try {
          worker.work(job);
          job.done.complete(true);
        } catch (IOException | RuntimeException | Error e) {
          job.done.completeExceptionally(e);
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
