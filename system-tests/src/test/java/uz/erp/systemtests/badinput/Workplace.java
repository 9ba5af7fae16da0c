package uz.erp.systemtests.badinput;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Suite;

/** A store in which everything that an operation may name exists at least once. */
final class Workplace {

  private final Suite suite;
  private final Store store;
  private final Person cashier;
  private final Person stockkeeper;

  Workplace(Suite suite) {
    this.suite = suite;
    store = suite.accounts().register("Battered");
    cashier = suite.accounts().hire(store, "cashier", "Malika");
    stockkeeper = suite.accounts().hire(store, "stockkeeper", "Sherzod");
  }

  Api anyone() {
    return suite.anyone();
  }

  Api cashier() {
    return cashier.api();
  }

  Api stockkeeper() {
    return stockkeeper.api();
  }

  /** The owner; for what changes a person's own account the owner of a store made for it. */
  Api ownerFor(Operation operation) {
    return operation.path().startsWith("/api/users/auth/")
        ? suite.accounts().register("Spare").owner().api()
        : store.owner().api();
  }

  /**
   * Makes anew what the operation before may have ended. Whether it is there already is all one.
   */
  void tidyUp() {
    Api owner = store.owner().api();
    long product =
        owner
            .post(
                "/api/products/products/", Map.of("name", "Battered goods", "sale_price", "10.00"))
            .expect(201)
            .number("/id");
    owner.post("/api/products/categories/", Map.of("name", "Shelf of " + product)).expect(201);
    owner.post("/api/customers/customers/", Map.of("name", "Guest of " + product)).expect(201);
    owner.post("/api/tasks/tasks/", Map.of("title", "Chore of " + product)).expect(201);
    owner
        .post(
            "/api/products/inventory/receipts/",
            Map.of("lines", List.of(Map.of("product", product, "quantity", 9, "unit_cost", 1))))
        .expect(201);
    owner.post("/api/sales/sessions/open/", Map.of("opening_balance", 0)).expect(201, 409);
    long session = owner.get("/api/sales/sessions/current/").expect(200).number("/id");
    owner
        .post("/api/sales/sales/scan-item/", Map.of("session", session, "product", product))
        .expect(200);
  }

  /** The id of something that exists where the operation looks for it. */
  String existingId(Operation operation, Api owner) {
    Answer list = owner.get(operation.collection());
    if (list.status() == 200 && list.json().path("results").size() > 0) {
      JsonNode entry = list.at("/results/0");
      return entry.path("id").asString("1");
    }
    return "1";
  }
}
