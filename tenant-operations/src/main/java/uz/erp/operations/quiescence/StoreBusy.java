package uz.erp.operations.quiescence;

import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.StoreKey;

/** Something of a store is under way; it may be over in a moment. */
public final class StoreBusy extends Exception {

  public StoreBusy(String what) {
    super(what);
  }

  /** When no more is waited. */
  public OperationFailed of(StoreKey store) {
    return new OperationFailed(
        "%s does not become quiescent: %s".formatted(store, getMessage()), this);
  }
}
