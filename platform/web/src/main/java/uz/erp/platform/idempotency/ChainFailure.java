package uz.erp.platform.idempotency;

import jakarta.servlet.ServletException;
import java.io.IOException;

/** Carries a filter chain's checked exception through a transaction, which it rolls back. */
final class ChainFailure extends RuntimeException {

  /** A piece of a filter chain. */
  interface Step {
    void run() throws IOException, ServletException;
  }

  private ChainFailure(Exception cause) {
    super(cause);
  }

  static void run(Step step) {
    try {
      step.run();
    } catch (IOException | ServletException e) {
      throw new ChainFailure(e);
    }
  }

  void rethrow() throws IOException, ServletException {
    switch (getCause()) {
      case IOException e -> throw e;
      case ServletException e -> throw e;
      case null, default -> throw this;
    }
  }
}
