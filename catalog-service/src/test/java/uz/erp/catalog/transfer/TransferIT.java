package uz.erp.catalog.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.erp.catalog.Shop.BATCHES;
import static uz.erp.catalog.Shop.MOVEMENTS;
import static uz.erp.catalog.Shop.PRODUCTS;
import static uz.erp.catalog.Shop.TRANSFERS;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.catalog.Shop;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

@ServiceIT
class TransferIT {

  private static final String NOTHING = "{}";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private Shop sender;
  private Shop receiver;
  private long milk;

  @BeforeEach
  void open() {
    sender = Shop.of(api, stores.open("sender"));
    receiver = Shop.of(api, stores.open("receiver"));
    sender.register(events, jdbc, 500);
    receiver.register(events, jdbc, 500);
    milk =
        sender.product(
            """
            {"name": "Milk", "sku": "MILK", "barcode": "4780000000017", "cost_price": 50,
             "sale_price": 80}""",
            201);
    sender.receive(milk, "10", "60");
  }

  @Test
  void goodsLeaveOneStoreAndEnterTheOtherAtTheSendersCost() {
    long theirs = receiver.product("{\"name\": \"M\", \"sku\": \"milk\", \"sale_price\": 1}", 201);

    String sent = send("4").expect(201).at("/id");

    assertThat(sender.onHand(milk)).isEqualTo("6.000");
    TestAnswer incoming = incoming();
    assertThat(incoming.at("/results/0/lines/0/quantity")).isEqualTo("4.000");
    assertThat(receiver.onHand(theirs)).isEqualTo("0.000");
    TestAnswer received =
        receiver.owner().post(path(incoming.at("/results/0/id")) + "receive/", NOTHING);
    assertThat(received.expect(200).at("/status")).isEqualTo("received");
    assertThat(receiver.onHand(theirs)).isEqualTo("4.000");
    assertThat(receiver.get(theirs).path("cost_price").asString()).isEqualTo("60.00");
    assertThat(receiver.owner().get(MOVEMENTS + "?type=transfer_in").at("/count")).isEqualTo("1");
    eventually(() -> assertThat(status(sender, sent)).isEqualTo("received"));
    assertThat(sender.owner().post(path(sent) + "cancel/", NOTHING).expect(409).at("/code"))
        .isEqualTo("transfer_state");
    assertBothAgree();
    tellContracts();
  }

  @Test
  void whatDidNotComeIsRecordedAsTheDifference() {
    String sent = send("4").expect(201).at("/id");
    String id = incoming().at("/results/0/id");
    TestAnswer unmatched = receiver.owner().post(path(id) + "receive/", NOTHING);
    assertThat(unmatched.expect(400).json().at("/errors").has("lines[0].product")).isTrue();
    assertThat(
            receiver
                .owner()
                .post(path(id) + "receive/", "{\"lines\": [{\"line\": 1, \"quantity\": 5}]}")
                .expect(400)
                .json()
                .at("/errors")
                .has("lines[0].quantity"))
        .isTrue();

    TestAnswer received =
        receiver
            .owner()
            .post(
                path(id) + "receive/",
                "{\"lines\": [{\"line\": 1, \"quantity\": 3}], \"create_missing\": true}");

    assertThat(received.expect(200).at("/lines/0/difference")).isEqualTo("1.000");
    TestAnswer made = receiver.owner().get(PRODUCTS).expect(200);
    assertThat(made.at("/results/0/barcode")).isEqualTo("4780000000017");
    assertThat(made.at("/results/0/stock/on_hand")).isEqualTo("3.000");
    eventually(() -> assertThat(status(sender, sent)).isEqualTo("received"));
    assertThat(sender.owner().get(path(sent)).at("/lines/0/received_quantity")).isEqualTo("3.000");
    assertThat(sender.onHand(milk)).isEqualTo("6.000");
    assertBothAgree();
  }

  @Test
  void rejectedGoodsComeBackToTheirBatches() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    sender.receiveBatch(milk, "3", "100", "A", today.plusDays(3).toString());
    String sent = send("5").expect(201).at("/id");
    assertThat(sender.owner().get(path(sent)).at("/lines/0/batch")).isEqualTo("A");
    assertThat(sender.owner().get(BATCHES).at("/results/0/quantity")).isEqualTo("0.000");
    String id = incoming().at("/results/0/id");

    receiver.owner().post(path(id) + "reject/", "{\"reason\": \"Брак\"}").expect(200);

    eventually(() -> assertThat(status(sender, sent)).isEqualTo("rejected"));
    assertThat(sender.owner().get(path(sent)).at("/reason")).isEqualTo("Брак");
    assertThat(sender.onHand(milk)).isEqualTo("13.000");
    assertThat(sender.owner().get(BATCHES).at("/results/0/quantity")).isEqualTo("3.000");
    assertThat(receiver.owner().post(path(id) + "receive/", NOTHING).status()).isEqualTo(409);
    assertBothAgree();
  }

  @Test
  void batchesArriveAsBatches() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    sender.receiveBatch(milk, "3", "100", "A", today.plusDays(3).toString());
    sender.receiveBatch(milk, "3", "100", "OLD", today.minusDays(3).toString());
    long theirs = receiver.product("{\"name\": \"M\", \"sku\": \"milk\", \"sale_price\": 1}", 201);
    receiver.receiveBatch(theirs, "1", "1", "A", today.plusDays(9).toString());
    assertThat(sendBatch("OLD", "1").expect(409).at("/code")).isEqualTo("batch_expired");
    assertThat(sendBatch("A", "4").expect(409).at("/code")).isEqualTo("insufficient_batch");
    sendBatch("A", "2").expect(201);

    receiver.owner().post(path(incoming().at("/results/0/id")) + "receive/", NOTHING).expect(200);

    TestAnswer batches = receiver.owner().get(BATCHES).expect(200);
    assertThat(batches.at("/count")).isEqualTo("2");
    assertThat(batches.at("/results/0/number")).isEqualTo("A/" + today.plusDays(3));
    assertThat(batches.at("/results/0/unit_cost")).isEqualTo("100.00");
    assertBothAgree();
  }

  @Test
  void receivingAndCancellingAtOnceEndsOneWay() throws Exception {
    receiver.product("{\"name\": \"M\", \"sku\": \"milk\", \"sale_price\": 1}", 201);
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      sent.add(send("1").expect(201).at("/id"));
    }
    eventually(() -> assertThat(incomingCount()).isEqualTo("6"));
    List<String> incoming =
        receiver
            .owner()
            .get(TRANSFERS + "?direction=incoming")
            .json()
            .path("results")
            .valueStream()
            .map(transfer -> transfer.path("id").asString())
            .toList();
    List<Callable<Integer>> steps = new ArrayList<>();
    for (String id : sent) {
      steps.add(() -> sender.owner().post(path(id) + "cancel/", NOTHING).status());
    }
    for (String id : incoming) {
      steps.add(() -> receiver.owner().post(path(id) + "receive/", NOTHING).status());
      steps.add(() -> receiver.owner().post(path(id) + "receive/", NOTHING).status());
    }
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : people.invokeAll(steps)) {
        assertThat(answer.get()).isIn(200, 409);
      }
    }

    for (String id : sent) {
      eventually(() -> assertThat(status(sender, id)).isIn("received", "cancelled"));
    }
    int received = Integer.parseInt(count(receiver, "?status=received"));
    assertThat(count(sender, "?status=received")).isEqualTo(String.valueOf(received));
    assertThat(sender.onHand(milk)).isEqualTo((10 - received) + ".000");
    assertThat(receiver.owner().get(PRODUCTS).at("/results/0/stock/on_hand"))
        .isEqualTo(received + ".000");
    assertBothAgree();
  }

  @Test
  void cancelledGoodsComeBackOnce() {
    String sent = send("4").expect(201).at("/id");
    incoming();

    sender.owner().post(path(sent) + "cancel/", NOTHING).expect(200);
    sender.owner().post(path(sent) + "cancel/", NOTHING);

    eventually(() -> assertThat(status(sender, sent)).isEqualTo("cancelled"));
    assertThat(sender.onHand(milk)).isEqualTo("10.000");
    assertThat(count(receiver, "?status=cancelled")).isEqualTo("1");
    assertBothAgree();
  }

  @Test
  void onlyOwnOtherStoresGetGoodsAndTheRefusalDoesNotTellWhich() {
    Shop foreign = Shop.of(api, stores.open("foreign"));
    foreign.register(events, jdbc, 501);

    List<TestAnswer> refused =
        List.of(
            sendTo(foreign.store().key(), "1"),
            sendTo("nobody_00000000", "1"),
            sendTo(sender.store().key(), "1"));

    assertThat(refused)
        .allSatisfy(
            answer ->
                assertThat(answer.expect(400).at("/errors/to_store/0"))
                    .isEqualTo(refused.getFirst().at("/errors/to_store/0"))
                    .isNotBlank());
    assertThat(sender.onHand(milk)).isEqualTo("10.000");
  }

  @Test
  void aStoreThatIsDeletedGetsNoGoods() {
    events.send("auth.store", events.event(receiver.store(), "auth.store-deleted.v1", 1, 2, "{}"));

    eventually(() -> assertThat(send("0.001").status()).isEqualTo(400));
    events.send("auth.store", events.event(receiver.store(), "auth.store-restored.v1", 1, 3, "{}"));
    eventually(() -> assertThat(send("0.001").status()).isEqualTo(201));
  }

  @Test
  void aStoresRoleReadsNoOtherStoreAndClaimsNoOwner() {
    TenantScope.run(
        sender.store().tenant(),
        () -> {
          assertThatThrownBy(() -> jdbc.sql("select * from shared.store").query().listOfRows())
              .rootCause()
              .hasMessageContaining("permission denied");
          jdbc.sql("select shared.note_store(501, 'x', 'UTC', 'UZS', 'ru')").query().listOfRows();
        });
    assertThat(send("1").status()).isEqualTo(201); // the owner is still that of the first event
    assertThatThrownBy(
            () -> jdbc.sql("select * from shared.sibling_store('x')").query().listOfRows())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private TestAnswer send(String quantity) {
    return sendTo(receiver.store().key(), quantity);
  }

  private TestAnswer sendTo(String key, String quantity) {
    return sender
        .owner()
        .post(
            TRANSFERS,
            """
            {"to_store": "%s", "lines": [{"product": %d, "quantity": "%s"}]}"""
                .formatted(key, milk, quantity));
  }

  private TestAnswer sendBatch(String batch, String quantity) {
    return sender
        .owner()
        .post(
            TRANSFERS,
            """
            {"to_store": "%s", "lines": [{"product": %d, "quantity": "%s", "batch": "%s"}]}"""
                .formatted(receiver.store().key(), milk, quantity, batch));
  }

  private TestAnswer incoming() {
    eventually(() -> assertThat(incomingCount()).isEqualTo("1"));
    return receiver.owner().get(TRANSFERS + "?direction=incoming").expect(200);
  }

  private String incomingCount() {
    return count(receiver, "?direction=incoming&status=incoming");
  }

  private static String count(Shop shop, String filter) {
    return shop.owner().get(TRANSFERS + filter).expect(200).at("/count");
  }

  private static String status(Shop shop, String id) {
    return shop.owner().get(path(id)).expect(200).at("/status");
  }

  private static String path(String id) {
    return TRANSFERS + id + "/";
  }

  private void assertBothAgree() {
    sender.assertStockAgrees(jdbc);
    receiver.assertStockAgrees(jdbc);
  }

  private void tellContracts() {
    List<CloudEvent> published =
        events.list(
            "catalog.transfer",
            event ->
                event.tenantkey().equals(sender.store().key())
                    || event.tenantkey().equals(receiver.store().key()),
            2);
    published.forEach(EventContracts.published()::requireFit);
  }
}
