package uz.erp.platform.tenancy;

/** One store's key beside another's schema: nothing was done, and trying again will not help. */
public final class ForeignSchemaException extends RuntimeException {

  ForeignSchemaException(String schema) {
    super(schema + " belongs to another store");
  }
}
