package uz.erp.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;
import uz.erp.task.staff.Staff;

/** Gives each test a store of its own. */
@ServiceIT
public abstract class ShopIT {

  @Autowired protected TestStores stores;
  @Autowired protected TestApi api;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected Staff staff;
  @Autowired protected TenantSchemas schemas;

  protected Shop shop;

  @BeforeEach
  void openShop() {
    shop = Shop.open(stores.open("shop"), api, staff, schemas, jdbc);
  }

  @AfterEach
  void nothingContradictsItself() {
    assertThat(shop.contradictions()).isEmpty();
  }
}
