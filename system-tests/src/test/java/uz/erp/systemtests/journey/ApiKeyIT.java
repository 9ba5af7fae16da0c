package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** A web shop that reads goods and sells them, by a key that the owner gave it. */
@Journey
class ApiKeyIT {

  private static final String KEYS = "/api/users/api-keys/";

  private final Suite suite;
  private final Store store;
  private final Api owner;
  private final Answer made;
  private final Api shop;

  ApiKeyIT(Suite suite) {
    this.suite = suite;
    store = suite.accounts().register("Programs");
    owner = store.owner().api();
    made =
        owner
            .post(
                KEYS,
                Map.of("name", "Web shop", "scopes", List.of("view_products", "create_sales")))
            .expect(201);
    shop = withKey(made.string("/secret"));
  }

  @Test
  void aProgramSellsUnderItsOwnNameWhileATillSellsToo() {
    long product =
        owner
            .post("/api/products/products/", Map.of("name", "Tea", "sale_price", "10.00"))
            .expect(201)
            .number("/id");
    assertThat(shop.get("/api/products/products/").expect(200).text()).contains("Tea");

    long sold = QuickTill.open(shop, product, "10.00").sell();
    QuickTill.open(owner, product, "10.00").sell();

    assertThat(owner.get("/api/sales/sales/" + sold + "/").expect(200).text())
        .contains("api key Web shop");
    assertThat(owner.get(keyPath()).expect(200).string("/last_used_on")).isNotBlank();
  }

  @Test
  void aProgramMayWhatItsScopesSayAndNothingThatIsForPeople() {
    assertThat(shop.get("/api/customers/customers/").expect(403).code())
        .isEqualTo("permission_denied");
    for (String path : List.of("profile/", "stores/", "auth/me/", "employees/", "api-keys/")) {
      assertThat(shop.get("/api/users/" + path).expect(403).code())
          .as(path)
          .isEqualTo("person_required");
    }
    Store other = suite.accounts().register("Others");
    assertThat(shop.inStore(other.tenantKey()).get("/api/products/products/").expect(403).code())
        .isEqualTo("store_access_denied");
  }

  @Test
  void aRevokedKeyIsOutBeforeItsPassExpires() {
    shop.get("/api/products/products/").expect(200);

    owner.delete(keyPath()).expect(204);

    Answer refused =
        Eventually.get(
            "the revoked key is refused",
            Patience.BEFORE_A_PASS_EXPIRES,
            () -> shop.get("/api/products/products/"),
            answer -> answer.status() != 200);
    assertThat(refused.expect(401).code()).isEqualTo("api_key_not_valid");
    owner.get("/api/products/products/").expect(200);
  }

  @Test
  void aSecretIsReplacedWithoutAPause() {
    String secret = owner.post(keyPath() + "rotate/", Map.of()).expect(200).string("/secret");

    shop.get("/api/products/products/").expect(200);
    withKey(secret).get("/api/products/products/").expect(200);
    owner.post(keyPath() + "rotate/", Map.of("overlap_hours", 0)).expect(200);
    Eventually.get(
        "the secret before is refused",
        Patience.BEFORE_A_PASS_EXPIRES,
        () -> withKey(secret).get("/api/products/products/").status(),
        status -> status == 401);
  }

  private Api withKey(String secret) {
    return suite.anyone().withToken(secret).inStore(store.tenantKey());
  }

  private String keyPath() {
    return KEYS + made.number("/api_key/id") + "/";
  }
}
