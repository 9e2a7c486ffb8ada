package io.github.tikcalc.batch.run;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.tikcalc.batch.row.RowSource;
import io.github.tikcalc.batch.total.Tally;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class PipelineTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** A future that nothing can be told to: there is no memory for it. */
  private static final class Full extends CompletableFuture<Boolean> {
    private final OutOfMemoryError failure;

    Full(OutOfMemoryError failure) {
      this.failure = failure;
    }

    @Override
    public boolean completeExceptionally(Throwable reason) {
      throw failure;
    }
  }

  /** Else the run waits for ever for a thread that is gone. */
  @Test
  void endsWhereMemoryIsTooLittleToTellThatItIs() {
    OutOfMemoryError failure = new OutOfMemoryError("Java heap space");
    RowSource source =
        chunk -> {
          throw failure;
        };
    OutOfMemoryError told =
        assertTimeoutPreemptively(
            SOON,
            () ->
                assertThrows(
                    OutOfMemoryError.class,
                    () ->
                        Pipeline.run(
                            source,
                            () -> {
                              throw new IllegalStateException("no worker is needed");
                            },
                            0,
                            () -> {
                              Job job = new Job(new Tally(0, 0), null);
                              job.done = new Full(failure);
                              return job;
                            },
                            job -> true)));
    assertSame(failure, told);
  }
}
