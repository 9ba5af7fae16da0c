package uz.erp.operations.database;

/** Why an operation did not take place, in a sentence for the operator. */
public final class OperationFailed extends RuntimeException {

  public OperationFailed(String message) {
    super(message);
  }

  public OperationFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
