package uz.erp.analytics;

import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TenantIsolationContract;

@ServiceIT
class AnalyticsTenantIsolationIT extends TenantIsolationContract {

  @Override
  protected String tenantTable() {
    return "sale_fact";
  }

  @Override
  protected String ownersPath() {
    return "/api/analytics/daily-sales/today/";
  }
}
