package uz.erp.sample;

import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TenantIsolationContract;

@ServiceIT
class PlatformIsolationIT extends TenantIsolationContract {

  @Override
  protected String tenantTable() {
    return "note";
  }

  @Override
  protected String ownersPath() {
    return "/api/notes/";
  }
}
