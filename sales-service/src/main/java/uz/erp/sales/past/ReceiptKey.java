package uz.erp.sales.past;

/**
 * What makes a receipt the one it is.
 *
 * @param soldOn the store's day in ISO form; nothing when it could not be read
 * @param register as the file calls it; nothing when it does not say
 */
record ReceiptKey(String soldOn, String register, String receipt) {

  /** Whether rows with this key are one receipt; else each stands for itself. */
  boolean isWhole() {
    return !soldOn.isEmpty() && !receipt.isEmpty();
  }

  /** Of whatever day. */
  ReceiptKey undated() {
    return new ReceiptKey("", register, receipt);
  }
}
