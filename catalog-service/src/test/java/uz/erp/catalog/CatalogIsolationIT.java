package uz.erp.catalog;

import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TenantIsolationContract;

@ServiceIT
class CatalogIsolationIT extends TenantIsolationContract {

  @Override
  protected String tenantTable() {
    return "stock_movement";
  }

  @Override
  protected String ownersPath() {
    return Shop.PRODUCTS;
  }
}
