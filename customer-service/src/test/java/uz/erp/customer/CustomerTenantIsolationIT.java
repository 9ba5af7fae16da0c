package uz.erp.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TenantIsolationContract;
import uz.erp.platform.test.TestApi;

@ServiceIT
class CustomerTenantIsolationIT extends TenantIsolationContract {

  private static final String PATH = "/api/customers/customers/";

  @Override
  protected String tenantTable() {
    return "customer";
  }

  @Override
  protected String ownersPath() {
    return PATH;
  }

  @Test
  void anotherStoresCustomerIsNotThere() {
    TestApi me = api.as(mine, "owner");
    TestApi them = api.as(theirs, "owner");
    String id = them.post(PATH, "{\"name\": \"Theirs\"}").expect(201).at("/id");

    assertThat(me.get(PATH + id + "/").status()).isEqualTo(404);
    assertThat(me.patch(PATH + id + "/", "{\"name\": \"Mine\"}").status()).isEqualTo(404);
    assertThat(me.delete(PATH + id + "/").status()).isEqualTo(404);
    assertThat(me.get(PATH).json().get("count").asInt()).isZero();
    assertThat(them.get(PATH + id + "/").expect(200).at("/name")).isEqualTo("Theirs");
  }
}
