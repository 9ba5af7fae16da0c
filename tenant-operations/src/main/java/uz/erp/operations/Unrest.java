package uz.erp.operations;

/** Something of a store is under way; it may be over in a moment. */
final class Unrest extends Exception {

  Unrest(String what) {
    super(what);
  }

  /** When no more is waited. */
  OperationFailed of(StoreKey store) {
    return new OperationFailed("%s does not come to rest: %s".formatted(store, getMessage()), this);
  }
}
