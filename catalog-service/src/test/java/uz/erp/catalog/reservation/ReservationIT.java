package uz.erp.catalog.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.MOVEMENTS;
import static uz.erp.catalog.Shop.RESERVATIONS;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ReservationIT {

  private static final String A_SALE = "{\"type\": \"sale\", \"document_id\": 7}";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private Shop shop;
  private long milk;
  private long bread;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("reserve"));
    milk = shop.product("Milk");
    bread = shop.product("Bread");
    shop.receive(milk, "10", "60");
    shop.receive(bread, "5", "20");
  }

  @Test
  void whatIsReservedIsNotAvailableUntilItIsReleased() {
    TestAnswer made = reserve(UUID.randomUUID(), milk, "4").expect(201);

    assertThat(made.at("/status")).isEqualTo("open");
    assertThat(made.at("/lines/0/quantity")).isEqualTo("4.000");
    assertThat(shop.onHand(milk)).isEqualTo("10.000");
    assertThat(shop.available(milk)).isEqualTo("6.000");
    assertThat(reserve(UUID.randomUUID(), milk, "6.001").expect(409).at("/code"))
        .isEqualTo("insufficient_available");
    String path = RESERVATIONS + made.at("/id") + "/";
    assertThat(shop.owner().post(path + "release/", "{}").expect(200).at("/status"))
        .isEqualTo("released");
    shop.owner().post(path + "release/", "{}").expect(200);
    assertThat(shop.owner().post(path + "confirm/", A_SALE).expect(409).at("/code"))
        .isEqualTo("reservation_closed");
    assertThat(shop.available(milk)).isEqualTo("10.000");
    assertThat(shop.owner().get(RESERVATIONS + "?status=released").at("/count")).isEqualTo("1");
    assertThat(shop.owner().get(RESERVATIONS + "?status=magic").expect(400).at("/status/0"))
        .isNotNull();
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void allLinesAreReservedOrNone() {
    TestAnswer refused =
        shop.owner()
            .post(
                RESERVATIONS,
                """
                {"client_uuid": "%s", "ttl_seconds": 60, "lines": [
                 {"product": %d, "quantity": 1}, {"product": %d, "quantity": 6}]}"""
                    .formatted(UUID.randomUUID(), milk, bread));

    assertThat(refused.expect(409).at("/code")).isEqualTo("insufficient_available");
    assertThat(shop.available(milk)).isEqualTo("10.000");
    assertThat(shop.owner().get(RESERVATIONS).at("/count")).isEqualTo("0");
  }

  @Test
  void aClientUuidNamesOneReservationForEver() {
    UUID uuid = UUID.randomUUID();
    TestAnswer first = reserve(uuid, milk, "4").expect(201);
    TestAnswer again = reserve(uuid, milk, "4").expect(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(reserve(uuid, milk, "5").expect(409).at("/code")).isEqualTo("reservation_differs");
    shop.owner().post(RESERVATIONS + first.at("/id") + "/release/", "{}").expect(200);
    assertThat(reserve(uuid, milk, "4").expect(201).at("/status")).isEqualTo("released");
    assertThat(shop.available(milk)).isEqualTo("10.000");
  }

  @Test
  void aConfirmedReservationAndTheEventOfItsSaleCountOnce() {
    TestAnswer made =
        shop.owner()
            .post(
                RESERVATIONS,
                """
                {"client_uuid": "%s", "ttl_seconds": 60,
                 "lines": [{"product": %d, "quantity": 2, "line": 71}]}"""
                    .formatted(UUID.randomUUID(), milk))
            .expect(201);
    String confirm = RESERVATIONS + made.at("/id") + "/confirm/";

    shop.owner().post(confirm, A_SALE).expect(200);
    shop.owner().post(confirm, A_SALE).expect(200);
    shop.sell(events, 7, 71, milk, "3"); // one more was scanned
    shop.sell(events, 8, 81, bread, "1");

    eventually(() -> assertThat(shop.onHand(bread)).isEqualTo("4.000"));
    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("7.000"));
    assertThat(shop.available(milk)).isEqualTo("7.000");
    assertThat(shop.owner().get(MOVEMENTS + "?type=sale&source_id=7").at("/count")).isEqualTo("2");
    assertThat(
            shop.owner()
                .post(RESERVATIONS + made.at("/id") + "/release/", "{}")
                .expect(409)
                .at("/code"))
        .isEqualTo("reservation_closed");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void aConfirmationForAnotherSaleTakesNothingFromThatSale() {
    TestAnswer made =
        shop.owner()
            .post(
                RESERVATIONS,
                """
                {"client_uuid": "%s", "ttl_seconds": 60,
                 "lines": [{"product": %d, "quantity": 2, "line": 71}]}"""
                    .formatted(UUID.randomUUID(), milk))
            .expect(201);
    shop.owner().post(RESERVATIONS + made.at("/id") + "/confirm/", A_SALE).expect(200);

    shop.sell(events, 7, 71, bread, "1");

    eventually(() -> assertThat(shop.onHand(bread)).isEqualTo("4.000"));
    assertThat(shop.onHand(milk)).isEqualTo("8.000");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void aReservationEndsByItself() {
    TestAnswer made =
        shop.owner()
            .post(
                RESERVATIONS,
                """
                {"client_uuid": "%s", "ttl_seconds": 1,
                 "lines": [{"product": %d, "quantity": 2}]}"""
                    .formatted(UUID.randomUUID(), milk))
            .expect(201);

    eventually(
        () ->
            assertThat(shop.owner().get(RESERVATIONS + made.at("/id") + "/").at("/status"))
                .isEqualTo("expired"));
    assertThat(shop.available(milk)).isEqualTo("10.000");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void anExpiredBatchIsNotPromised() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    shop.receiveBatch(milk, "2", "100", "OLD", today.minusDays(1).toString());
    shop.receiveBatch(milk, "2", "100", "NEW", today.plusDays(1).toString());

    assertThat(reserveBatch("OLD", "1").expect(409).at("/code")).isEqualTo("batch_expired");
    reserveBatch("NEW", "2").expect(201);
    assertThat(reserveBatch("NEW", "0.001").expect(409).at("/code"))
        .isEqualTo("insufficient_batch");
    assertThat(reserveBatch("NONE", "1").expect(400).json().at("/errors").has("lines[0].batch"))
        .isTrue();
  }

  @Test
  void noMoreIsPromisedThanThereIsHoweverManyAsk() throws Exception {
    List<Callable<Integer>> asks = new ArrayList<>();
    UUID shared = UUID.randomUUID();
    for (int i = 0; i < 30; i++) {
      asks.add(() -> reserve(UUID.randomUUID(), milk, "1").status());
      asks.add(() -> reserve(shared, milk, "1").status());
    }

    int made = 0;
    try (ExecutorService tills = Executors.newFixedThreadPool(12)) {
      for (Future<Integer> answer : tills.invokeAll(asks)) {
        assertThat(answer.get()).isIn(201, 409);
        made += answer.get() == 201 ? 1 : 0;
      }
    }

    assertThat(made).isGreaterThanOrEqualTo(10);
    assertThat(shop.available(milk)).isEqualTo("0.000");
    assertThat(shop.owner().get(RESERVATIONS).at("/count")).isEqualTo("10");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void aReservationOfAnotherStoreIsNotThere() {
    Shop other = Shop.of(api, stores.open("other"));
    String id = reserve(UUID.randomUUID(), milk, "1").at("/id");

    other.owner().get(RESERVATIONS + id + "/").expect(404);
    other.owner().post(RESERVATIONS + id + "/release/", "{}").expect(404);
  }

  private TestAnswer reserve(UUID uuid, long product, String quantity) {
    return shop.owner()
        .post(
            RESERVATIONS,
            """
            {"client_uuid": "%s", "ttl_seconds": 600,
             "lines": [{"product": %d, "quantity": "%s"}]}"""
                .formatted(uuid, product, quantity));
  }

  private TestAnswer reserveBatch(String batch, String quantity) {
    return shop.owner()
        .post(
            RESERVATIONS,
            """
            {"client_uuid": "%s", "ttl_seconds": 600,
             "lines": [{"product": %d, "quantity": "%s", "batch": "%s"}]}"""
                .formatted(UUID.randomUUID(), milk, quantity, batch));
  }
}
