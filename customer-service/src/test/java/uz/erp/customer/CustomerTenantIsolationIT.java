package uz.erp.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TenantIsolationContract;
import uz.erp.platform.test.TestApi;

@ServiceIT
class CustomerTenantIsolationIT extends TenantIsolationContract {

  private static final String PATH = "/api/customers/customers/";
  private static final String GROUPS = "/api/customers/groups/";

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

  @Test
  void nothingAboutAnotherStoresCustomerIsThere() {
    TestApi me = api.as(mine, "owner");
    TestApi them = api.as(theirs, "owner");
    String group = them.post(GROUPS, "{\"name\": \"Theirs\"}").expect(201).at("/id");
    String id =
        them.post(PATH, "{\"name\": \"Theirs\", \"group_id\": " + group + "}")
            .expect(201)
            .at("/id");
    String reason = "{\"amount\": 5, \"reason\": \"x\"}";
    them.post(PATH + id + "/debt/adjust/", reason).expect(201);

    for (String part :
        List.of("purchase-history/", "loyalty/", "debt/", "debt/entries/", "export/")) {
      assertThat(me.get(PATH + id + "/" + part).status()).as(part).isEqualTo(404);
    }
    for (String action : List.of("loyalty/adjust/", "debt/adjust/", "debt/write-off/", "erase/")) {
      assertThat(me.post(PATH + id + "/" + action, reason).status()).as(action).isEqualTo(404);
    }
    assertThat(me.post(PATH + id + "/merge/", "{\"into\": 999999}").status()).isEqualTo(404);
    assertThat(me.get(GROUPS + group + "/").status()).isEqualTo(404);
    assertThat(me.get("/api/customers/debts/").at("/count")).isEqualTo("0");
    assertThat(me.post(PATH, "{\"name\": \"Mine\", \"group_id\": " + group + "}").status())
        .isEqualTo(400);
    assertThat(them.get(PATH + id + "/debt/").at("/balance")).isEqualTo("5.00");
  }

  @Test
  void anotherStoresImportIsNotThere() {
    TestApi me = api.as(mine, "owner");
    TestApi them = api.as(theirs, "owner");
    byte[] file = "name,phone\nTheirs,12\n".getBytes(StandardCharsets.UTF_8);
    String imports = "/api/customers/import/";
    String id = them.upload(imports, "theirs.csv", "text/csv", file).expect(202).at("/id");

    assertThat(me.get(imports + id + "/").status()).isEqualTo(404);
    assertThat(me.get(imports + id + "/errors/").status()).isEqualTo(404);
    assertThat(me.get(imports + id + "/errors/?format=csv").status()).isEqualTo(404);
    assertThat(me.post(imports + id + "/cancel/", "{}").status()).isEqualTo(404);
    assertThat(me.get(imports).at("/count")).isEqualTo("0");
    assertThat(them.get(imports).at("/count")).isEqualTo("1");
  }
}
