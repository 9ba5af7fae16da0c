package uz.erp.operations;

/** A command line that says nothing this program understands. */
final class UsageError extends RuntimeException {

  UsageError(String message) {
    super(message);
  }
}
