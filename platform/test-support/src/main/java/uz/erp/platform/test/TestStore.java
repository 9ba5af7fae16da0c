package uz.erp.platform.test;

import uz.erp.platform.tenancy.Tenant;

/** A store that a test trades in; its schema is made by the first request or event, as always. */
public record TestStore(Tenant tenant) {

  public String key() {
    return tenant.key();
  }

  /** A store pass of this store's employee in that role. */
  public String pass(String role) {
    return TestPasses.pass(tenant, TestRole.named(role));
  }
}
