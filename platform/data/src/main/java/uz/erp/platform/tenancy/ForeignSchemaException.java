package uz.erp.platform.tenancy;

/** One store's key beside another's schema: nothing was done, and trying again will not help. */
public class ForeignSchemaException extends RuntimeException {

  ForeignSchemaException(String schema) {
    this(schema, "belongs to another store");
  }

  ForeignSchemaException(String schema, String why) {
    super(schema + " " + why);
  }
}
