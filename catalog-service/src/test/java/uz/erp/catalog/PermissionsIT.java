package uz.erp.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

/** Who may do what, as the table of permissions has it. */
@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT {

  private static final List<String> ROLES = List.of("owner", "manager", "cashier", "stockkeeper");

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;

  @BeforeAll
  void open() {
    shop = Shop.of(api, stores.open("roles"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /api/products/                        | owner manager cashier stockkeeper
          GET    | /api/products/products/               | owner manager cashier stockkeeper
          POST   | /api/products/products/               | owner manager stockkeeper
          GET    | /api/products/products/0/             | owner manager cashier stockkeeper
          PUT    | /api/products/products/0/             | owner manager stockkeeper
          PATCH  | /api/products/products/0/             | owner manager stockkeeper
          DELETE | /api/products/products/0/             | owner manager
          GET    | /api/products/products/low-stock/     | owner manager cashier stockkeeper
          GET    | /api/products/products/by-barcode/0/  | owner manager cashier stockkeeper
          GET    | /api/products/categories/             | owner manager cashier stockkeeper
          POST   | /api/products/categories/             | owner manager stockkeeper
          GET    | /api/products/categories/0/           | owner manager cashier stockkeeper
          PUT    | /api/products/categories/0/           | owner manager stockkeeper
          PATCH  | /api/products/categories/0/           | owner manager stockkeeper
          DELETE | /api/products/categories/0/           | owner manager
          GET    | /api/products/units/                  | owner manager cashier stockkeeper
          POST   | /api/products/inventory/receipts/     | owner manager stockkeeper
          GET    | /api/products/inventory/receipts/     | owner manager stockkeeper
          GET    | /api/products/inventory/receipts/0/   | owner manager stockkeeper
          POST   | /api/products/inventory/adjustments/  | owner manager stockkeeper
          GET    | /api/products/inventory/movements/    | owner manager cashier stockkeeper
          GET    | /internal/products?id=0               | owner manager cashier stockkeeper
          """)
  void rolesMayDoWhatTheTableSays(String method, String path, String allowed) {
    Set<String> may = Set.of(allowed.split(" "));
    String body = Set.of("GET", "DELETE").contains(method) ? null : "{}";
    for (String role : ROLES) {
      TestAnswer answer = api.as(shop.store(), role).send(method, path, body);
      if (may.contains(role)) {
        assertThat(answer.status()).as("%s as %s", method, role).isIn(200, 400, 404);
      } else {
        assertThat(answer.expect(403).at("/code")).isEqualTo("permission_denied");
      }
    }
    assertThat(api.send(method, path, body).status()).as("nobody").isEqualTo(401);
  }
}
