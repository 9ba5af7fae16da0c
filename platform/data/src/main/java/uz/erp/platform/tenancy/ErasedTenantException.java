package uz.erp.platform.tenancy;

/**
 * A store that an operator erased for good does not come back, whichever event or request names it.
 */
public final class ErasedTenantException extends ForeignSchemaException {

  ErasedTenantException(String schema) {
    super(schema, "was erased");
  }
}
