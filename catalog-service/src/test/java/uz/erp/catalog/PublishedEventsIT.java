package uz.erp.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

@ServiceIT
class PublishedEventsIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("events"));
  }

  @Test
  void everyVersionOfAProductIsToldInOrder() {
    long category = shop.category("Дўкон");
    long id =
        shop.product(
            """
            {"name": "Cola", "sku": "C-1", "barcodes": ["111", "222"], "category": %d,
             "cost_price": 50, "sale_price": 80, "tax_rate": 12, "min_stock": 3}"""
                .formatted(category),
            201);
    String path = Shop.PRODUCTS + id + "/";
    shop.owner().patch(path, "{\"sale_price\": 90}").expect(200);
    shop.owner().patch(path, "{\"sale_price\": 90}").expect(200); // nothing new
    shop.receive(id, "10", "60");
    shop.owner().patch(Shop.CATEGORIES + category + "/", "{\"name\": \"Ичимликлар\"}").expect(200);
    shop.owner().delete(path).expect(204);

    List<CloudEvent> published = events.list("catalog.product", this::isOurs, 5);

    assertThat(published)
        .extracting(CloudEvent::aggregateversion)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(published).extracting(CloudEvent::subject).containsOnly(String.valueOf(id));
    published.forEach(EventContracts.published()::requireFit);
    CloudEvent created = published.getFirst();
    assertThat(created.type()).isEqualTo("catalog.product-changed.v1");
    assertThat(created.source()).isEqualTo("/catalog-service");
    assertThat(text(created, "name")).isEqualTo("Cola");
    assertThat(created.data().path("barcodes").toString()).isEqualTo("[\"111\",\"222\"]");
    assertThat(text(created, "category_name")).isEqualTo("Дўкон");
    assertThat(text(created, "tax_rate")).isEqualTo("12.00");
    assertThat(text(created, "min_stock")).isEqualTo("3.000");
    assertThat(text(published.get(1), "sale_price")).isEqualTo("90.00");
    assertThat(text(published.get(2), "cost_price")).isEqualTo("60.00");
    assertThat(text(published.get(3), "category_name")).isEqualTo("Ичимликлар");
    assertThat(published.get(4).type()).isEqualTo("catalog.product-deleted.v1");
  }

  @Test
  void packagingsAndPricesAreToldWithTheProduct() {
    long id = shop.product("Cola");
    String product = Shop.PRODUCTS + id + "/";
    shop.owner()
        .post(product + "packagings/", "{\"factor\": 12, \"barcode\": \"BOX\"}")
        .expect(201);
    long list =
        shop.owner()
            .post(
                "/api/products/price-lists/", "{\"name\": \"VIP\", \"valid_from\": \"2026-11-01\"}")
            .expect(201)
            .json()
            .path("id")
            .asLong();
    shop.owner()
        .patch(
            "/api/products/price-lists/" + list + "/prices/",
            "{\"prices\": [{\"product\": %d, \"min_quantity\": 5, \"price\": 70}]}".formatted(id))
        .expect(200);
    shop.owner().patch(product, "{\"unit_code\": \"796\"}").expect(200);

    List<CloudEvent> published = events.list("catalog.product", this::isOurs, 4);

    published.forEach(EventContracts.published()::requireFit);
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L, 3L, 4L);
    CloudEvent last = published.getLast();
    assertThat(last.data().at("/packagings/0/factor").asString()).isEqualTo("12.000");
    assertThat(last.data().at("/packagings/0/barcodes/0").asString()).isEqualTo("BOX");
    assertThat(last.data().at("/prices/0/valid_from").asString()).isEqualTo("2026-11-01");
    assertThat(last.data().at("/prices/0/min_quantity").asString()).isEqualTo("5.000");
    assertThat(text(last, "unit_code")).isEqualTo("796");
  }

  @Test
  void everyMovementTellsWhatThereIsNow() {
    long id = shop.product("Cola");
    shop.receive(id, "10", "60");
    shop.adjust(id, "-2.5").expect(201);
    events.send(
        "sales.sale",
        events.event(
            shop.store(),
            "sales.sale-completed.v1",
            7,
            1,
            """
            {"sale_id": 7, "completed_at": "2026-11-21T09:30:00Z",
             "lines": [{"line_id": 1, "product_id": %d, "quantity": "8.000"}]}"""
                .formatted(id)));

    List<CloudEvent> published = events.list("catalog.stock", this::isOurs, 3);

    published.forEach(EventContracts.published()::requireFit);
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L, 3L);
    assertThat(published)
        .extracting(event -> text(event, "reason"))
        .containsExactly("receipt", "adjustment", "sale");
    assertThat(published)
        .extracting(event -> text(event, "delta"))
        .containsExactly("10.000", "-2.500", "-8.000");
    assertThat(published)
        .extracting(event -> text(event, "on_hand"))
        .containsExactly("10.000", "7.500", "-0.500");
    assertThat(published).extracting(event -> text(event, "cost_price")).containsOnly("60.00");
    assertThat(published).extracting(event -> text(event, "product_name")).containsOnly("Cola");
  }

  @Test
  void aRefusedChangeTellsNothing() {
    long id = shop.product("Cola");
    shop.adjust(id, "-1").expect(409);
    shop.owner()
        .post(Shop.PRODUCTS, "{\"name\": \"B\", \"sku\": \"P-000001\", \"sale_price\": 1}")
        .expect(409);
    shop.adjust(id, "1").expect(201);

    CloudEvent first = events.next("catalog.stock", this::isOurs);

    assertThat(text(first, "delta")).isEqualTo("1.000");
    assertThat(first.aggregateversion()).isEqualTo(1);
  }

  private boolean isOurs(CloudEvent event) {
    return event.tenantkey().equals(shop.store().key());
  }

  private static String text(CloudEvent event, String field) {
    return event.data().path(field).asString();
  }
}
