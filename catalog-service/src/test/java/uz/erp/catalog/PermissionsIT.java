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
          GET    | /api/products/products/changes/       | owner manager cashier stockkeeper
          GET    | /api/products/products/0/packagings/  | owner manager cashier stockkeeper
          POST   | /api/products/products/0/packagings/  | owner manager stockkeeper
          GET    | /api/products/products/0/packagings/0/ | owner manager cashier stockkeeper
          PUT    | /api/products/products/0/packagings/0/ | owner manager stockkeeper
          PATCH  | /api/products/products/0/packagings/0/ | owner manager stockkeeper
          DELETE | /api/products/products/0/packagings/0/ | owner manager stockkeeper
          GET    | /api/products/products/0/prices/      | owner manager cashier stockkeeper
          GET    | /api/products/price-lists/            | owner manager cashier stockkeeper
          POST   | /api/products/price-lists/            | owner manager stockkeeper
          GET    | /api/products/price-lists/0/          | owner manager cashier stockkeeper
          PUT    | /api/products/price-lists/0/          | owner manager stockkeeper
          PATCH  | /api/products/price-lists/0/          | owner manager stockkeeper
          DELETE | /api/products/price-lists/0/          | owner manager
          GET    | /api/products/price-lists/0/prices/   | owner manager cashier stockkeeper
          PUT    | /api/products/price-lists/0/prices/   | owner manager stockkeeper
          PATCH  | /api/products/price-lists/0/prices/   | owner manager stockkeeper
          DELETE | /api/products/price-lists/0/prices/0/ | owner manager stockkeeper
          GET    | /api/products/products/0/images/      | owner manager cashier stockkeeper
          GET    | /api/products/units/convert/?from=kg&to=g | owner manager cashier stockkeeper
          GET    | /api/products/categories/tree/        | owner manager cashier stockkeeper
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
          POST   | /api/products/inventory/receipts/0/cancel/ | owner manager stockkeeper
          GET    | /api/products/inventory/adjustments/ | owner manager stockkeeper
          GET    | /api/products/inventory/adjustments/0/ | owner manager stockkeeper
          GET    | /api/products/inventory/adjustments/reasons/ | owner manager stockkeeper
          GET    | /api/products/inventory/stock-takes/ | owner manager stockkeeper
          POST   | /api/products/inventory/stock-takes/ | owner manager stockkeeper
          GET    | /api/products/inventory/stock-takes/0/ | owner manager stockkeeper
          GET    | /api/products/inventory/stock-takes/0/positions/ | owner manager stockkeeper
          POST   | /api/products/inventory/stock-takes/0/start/ | owner manager stockkeeper
          POST   | /api/products/inventory/stock-takes/0/counts/ | owner manager stockkeeper
          POST   | /api/products/inventory/stock-takes/0/review/ | owner manager stockkeeper
          POST   | /api/products/inventory/stock-takes/0/recount/ | owner manager stockkeeper
          POST   | /api/products/inventory/stock-takes/0/apply/ | owner manager stockkeeper
          POST   | /api/products/inventory/stock-takes/0/cancel/ | owner manager stockkeeper
          GET    | /api/products/inventory/transfers/ | owner manager stockkeeper
          POST   | /api/products/inventory/transfers/ | owner manager stockkeeper
          GET    | /api/products/inventory/transfers/0/ | owner manager stockkeeper
          POST   | /api/products/inventory/transfers/0/receive/ | owner manager stockkeeper
          POST   | /api/products/inventory/transfers/0/reject/ | owner manager stockkeeper
          POST   | /api/products/inventory/transfers/0/cancel/ | owner manager stockkeeper
          GET    | /api/products/inventory/reservations/ | owner manager cashier stockkeeper
          POST   | /api/products/inventory/reservations/ | owner manager cashier stockkeeper
          GET    | /api/products/inventory/reservations/0/ | owner manager cashier stockkeeper
          POST   | /api/products/inventory/reservations/0/release/ | owner manager cashier stockkeeper
          POST   | /api/products/inventory/reservations/0/confirm/ | owner manager cashier stockkeeper
          GET    | /api/products/batches/ | owner manager stockkeeper
          GET    | /api/products/batches/0/ | owner manager stockkeeper
          GET    | /api/products/batches/expiring/ | owner manager stockkeeper
          GET    | /api/products/import/                 | owner manager stockkeeper
          GET    | /api/products/import/0/               | owner manager stockkeeper
          GET    | /api/products/import/0/errors/        | owner manager stockkeeper
          POST   | /api/products/import/0/cancel/        | owner manager stockkeeper
          GET    | /api/products/import/template/        | owner manager cashier stockkeeper
          GET    | /api/products/export/                 | owner manager cashier stockkeeper
          GET    | /internal/products?id=0               | owner manager cashier stockkeeper
          """)
  void rolesMayDoWhatTheTableSays(String method, String path, String allowed) {
    Set<String> may = Set.of(allowed.split(" "));
    String body = Set.of("GET", "DELETE").contains(method) ? null : "{}";
    for (String role : ROLES) {
      TestAnswer answer = api.asPart().as(shop.store(), role).send(method, path, body);
      if (may.contains(role)) {
        assertThat(answer.status()).as("%s as %s", method, role).isIn(200, 400, 404);
      } else {
        assertThat(answer.expect(403).at("/code")).isEqualTo("permission_denied");
      }
    }
    assertThat(api.send(method, path, body).status()).as("no token").isEqualTo(401);
  }
}
