package uz.erp.operations;

/** Something of a store is under way; it may be over in a moment. */
final class Unrest extends Exception {

  Unrest(String what) {
    super(what);
  }
}
