package uz.erp.platform.tenancy;

/** What an operator erased for good does not come back, whoever tells of it again. */
public final class ErasedTenantException extends ForeignSchemaException {

  ErasedTenantException(String schema) {
    super(schema, "was erased");
  }
}
