package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** One owner, two stores, one token. */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class StoreSwitchIT {

  private final Api first;
  private final Api second;

  StoreSwitchIT(Suite suite) {
    Store store = suite.accounts().register("Owners First");
    first = store.owner().api();
    String otherKey =
        first
            .without("X-Tenant-Key")
            .post("/api/users/stores/", Map.of("name", "Owners Second"))
            .expect(201)
            .string("/tenant_key");
    second = first.inStore(otherKey);
  }

  @Test
  void theHeaderAloneSaysWhichStoreARequestIsAbout() {
    Products.create(first, "Of the first", "4780000000021", "10.00");
    Products.create(second, "Of the second", "4780000000021", "20.00");

    assertThat(names(first)).contains("Of the first").doesNotContain("Of the second");
    assertThat(names(second)).contains("Of the second").doesNotContain("Of the first");
    assertThat(names(first)).as("and back again").contains("Of the first");
  }

  @Test
  void meTellsTheStoreOfTheHeader() {
    assertThat(first.get("/api/users/auth/me/").expect(200).string("/store/name"))
        .isEqualTo("Owners First");
    assertThat(second.get("/api/users/auth/me/").expect(200).string("/store/name"))
        .isEqualTo("Owners Second");
  }

  @Test
  void bothStoresAreAmongMyStores() {
    assertThat(first.without("X-Tenant-Key").get("/api/users/auth/my-stores/").expect(200).text())
        .contains("Owners First", "Owners Second");
  }

  private static String names(Api api) {
    return api.get("/api/products/products/").expect(200).text();
  }
}
