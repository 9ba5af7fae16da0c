package uz.erp.operations;

/** Why an operation did not take place, in a sentence for the operator. */
final class OperationFailed extends RuntimeException {

  OperationFailed(String message) {
    super(message);
  }

  OperationFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
