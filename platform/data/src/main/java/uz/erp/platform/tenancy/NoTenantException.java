package uz.erp.platform.tenancy;

/** Store data was asked for where no store is bound: a defect of ours, never the client's. */
public final class NoTenantException extends IllegalStateException {

  NoTenantException() {
    super("no store is bound to this work");
  }
}
