package uz.erp.platform.web;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Lets a few uploads into memory at once, from their first byte until they are stored. The others
 * wait with their files on disk, so memory is bounded by what one upload takes.
 */
public final class UploadPermits {

  private final Semaphore permits;

  public UploadPermits(int atOnce) {
    permits = new Semaphore(atOnce, true);
  }

  /** Waits for a permit and does the work; what the work throws is thrown. */
  public <T> T take(Work<T> work) throws IOException {
    permits.acquireUninterruptibly();
    try {
      return work.run();
    } finally {
      permits.release();
    }
  }

  /** What is done with a file, from reading it to storing it. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }
}
