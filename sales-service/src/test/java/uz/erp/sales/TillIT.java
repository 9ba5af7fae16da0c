package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;

class TillIT extends TradingIT {

  @Test
  void scansOfTheSameProductAddUpInOneLine() {
    product(1, "10.00");
    long session = openSession(cashier);
    scan(cashier, session, 1, "1").expect(200);
    TestAnswer byBarcode =
        cashier.post(
            SALES + "scan-item/",
            "{\"session\":%d,\"barcode\":\"4781\",\"quantity\":\"0.5\"}".formatted(session));
    assertThat(byBarcode.expect(200).json().at("/data/items").size()).isEqualTo(1);
    assertThat(byBarcode.at("/data/items/0/quantity")).isEqualTo("1.500");
    assertThat(byBarcode.at("/data/total_amount")).isEqualTo("15.00");
    TestAnswer once =
        cashier.post(
            SALES + "scan-item/", "{\"session\":%d,\"barcode\":\"4781\"}".formatted(session));
    assertThat(once.at("/data/items/0/quantity")).isEqualTo("2.500");
  }

  @Test
  void aPriceIsFrozenWhenScanned() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    product(1, 2, "12.00", true);
    assertThat(cashier.get(SALES + sale + "/").at("/total_amount")).isEqualTo("10.00");
    TestAnswer later = scan(cashier, session, 1, "1").expect(200);
    assertThat(later.json().at("/data/items").size()).isEqualTo(2);
    assertThat(later.at("/data/total_amount")).isEqualTo("22.00");
    assertThat(later.at("/data/tax_amount")).isEqualTo("2.36");
  }

  @Test
  void aLineIsChangedAndTakenOut() {
    product(1, "10.00");
    long session = openSession(cashier);
    TestAnswer scanned = scan(cashier, session, 1, "1").expect(200);
    String sale = SALES + id(scanned);
    String item = scanned.at("/data/items/0/id");
    TestAnswer changed =
        cashier.post(sale + "/update-item/", "{\"item_id\":%s,\"quantity\":4}".formatted(item));
    assertThat(changed.expect(200).at("/data/total_amount")).isEqualTo("40.00");
    cashier.post(sale + "/update-item/", "{\"item_id\":999,\"quantity\":4}").expect(404);
    cashier.delete(sale + "/remove-item/?item_id=999").expect(404);
    cashier.delete(sale + "/remove-item/").expect(400);
    TestAnswer removed = cashier.delete(sale + "/remove-item/?item_id=" + item).expect(200);
    assertThat(removed.at("/data/total_amount")).isEqualTo("0.00");
    assertThat(cashier.post(sale + "/checkout/", "{\"payments\":[]}").expect(409).at("/code"))
        .isEqualTo("sale_empty");
  }

  @Test
  void paymentsMustBeExact() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    TestAnswer wrong = payCash(cashier, sale, "9.99").expect(400);
    assertThat(wrong.at("/code")).isEqualTo("payments_do_not_match");
    assertThat(wrong.at("/detail")).contains("9.99").contains("10.00");
    String checkout = SALES + sale + "/checkout/";
    assertThat(cashier.post(checkout, "{\"payments\":[]}").expect(400).at("/code"))
        .isEqualTo("payments_required");
    assertThat(cashier.post(checkout, "{}").expect(400).at("/code")).isEqualTo("payments_required");
    TestAnswer change =
        cashier.post(
            checkout,
            """
            {"payments":[{"payment_method":"card","amount":10,"received_amount":20}]}""");
    assertThat(change.expect(400).json().at("/errors/payments[0].received_amount").size())
        .isEqualTo(1);
    assertThat(cashier.get(SALES + sale + "/").at("/status")).isEqualTo("pending");
    payCash(cashier, sale, "10").expect(200);
    assertThat(payCash(cashier, sale, "10").expect(409).at("/code"))
        .isEqualTo("sale_already_completed");
    assertThat(cashier.post(SALES + sale + "/add-item/", "{\"product\":1}").expect(409).at("/code"))
        .isEqualTo("sale_already_completed");
    cashier.post(SALES + sale + "/cancel/", "{}").expect(409);
  }

  @Test
  void whatCostsNothingIsPaidWithNothing() {
    product(1, "0.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    assertThat(cashier.post(SALES + sale + "/checkout/", "{}").expect(200).at("/data/status"))
        .isEqualTo("completed");
  }

  @Test
  void aCancelledSaleGetsNoNumberAndLeavesNoGap() {
    product(1, "10.00");
    long session = openSession(cashier);
    sell(cashier, session, 1, "1");
    long cancelled = id(scan(cashier, session, 1, "1").expect(200));
    TestAnswer answer =
        cashier.post(SALES + cancelled + "/cancel/", "{\"reason\":\"передумал\"}").expect(200);
    assertThat(answer.at("/data/cancel_reason")).isEqualTo("передумал");
    assertThat(answer.json().at("/data/number").isNull()).isTrue();
    assertThat(payCash(cashier, cancelled, "10").expect(409).at("/code"))
        .isEqualTo("sale_cancelled");
    assertThat(sell(cashier, session, 1, "1").at("/data/number")).isEqualTo("2");
    long noBody = id(scan(cashier, session, 1, "1").expect(200));
    cashier.send("POST", SALES + noBody + "/cancel/", null).expect(200);
  }

  @Test
  void aTillsOwnIdentityOfASaleHoldsForEver() {
    product(1, "10.00");
    long session = openSession(cashier);
    String uuid = UUID.randomUUID().toString();
    String scan = "{\"session\":%d,\"product\":1,\"client_uuid\":\"%s\"}".formatted(session, uuid);
    long sale = id(cashier.post(SALES + "scan-item/", scan).expect(200));
    assertThat(id(cashier.post(SALES + "scan-item/", scan).expect(200))).isEqualTo(sale);
    String checkout =
        """
        {"client_uuid":"%s","payments":[
          {"payment_method":"cash","amount":20,"received_amount":50}]}"""
            .formatted(uuid);
    TestAnswer first = cashier.post(SALES + sale + "/checkout/", checkout).expect(200);
    TestAnswer repeated = cashier.post(SALES + sale + "/checkout/", checkout).expect(200);
    assertThat(repeated.text()).isEqualTo(first.text());
    assertThat(payCash(cashier, sale, "20").expect(409).at("/code"))
        .isEqualTo("sale_already_completed");
    assertThat(cashier.post(SALES + "scan-item/", scan).expect(409).at("/code"))
        .isEqualTo("sale_already_completed");

    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":100020}").expect(200);
    cashier.post(SALES + sale + "/checkout/", checkout).expect(200);
    long next = openSession(cashier);
    assertThat(
            cashier
                .post(
                    SALES + "scan-item/",
                    scan.replace("\"session\":" + session, "\"session\":" + next))
                .expect(409)
                .at("/code"))
        .isEqualTo("sale_already_completed");
    long other = id(scan(cashier, next, 1, "2").expect(200));
    assertThat(cashier.post(SALES + other + "/checkout/", checkout).expect(409).at("/code"))
        .isEqualTo("client_uuid_taken");
    assertThat(
            cashier
                .post(
                    SALES + "scan-item/",
                    "{\"session\":%d,\"product\":1,\"client_uuid\":\"%s\"}"
                        .formatted(next, UUID.randomUUID()))
                .expect(200)
                .json()
                .at("/data/id")
                .asLong())
        .isEqualTo(other);
    assertThat(
            cashier
                .post(
                    SALES + "scan-item/",
                    "{\"session\":%d,\"product\":1,\"client_uuid\":\"%s\"}"
                        .formatted(next, UUID.randomUUID()))
                .expect(409)
                .at("/code"))
        .isEqualTo("another_sale_pending");
  }

  @Test
  void salesAreListedFilteredAndFound() {
    product(1, "10.00");
    long session = openSession(cashier);
    TestAnswer first = sell(cashier, session, 1, "1");
    sell(cashier, session, 1, "2");
    long draft = id(scan(cashier, session, 1, "1").expect(200));

    assertThat(cashier.get(SALES).json().at("/count").asInt()).isEqualTo(3);
    assertThat(cashier.get(SALES + "?status=pending").at("/results/0/id"))
        .isEqualTo(String.valueOf(draft));
    assertThat(cashier.get(SALES + "?session=" + session).json().at("/count").asInt()).isEqualTo(3);
    assertThat(cashier.get(SALES + "?session=999").json().at("/count").asInt()).isZero();
    String receipt = first.at("/data/receipt_number");
    assertThat(
            cashier
                .get(SALES + "?ordering=id&search=" + receipt.toLowerCase(java.util.Locale.ROOT))
                .at("/results/0/id"))
        .isEqualTo(first.at("/data/id"));
    assertThat(cashier.get(SALES + "?search=%25").json().at("/count").asInt()).isZero();
    assertThat(
            cashier
                .get(SALES + "?ordering=-total_amount&page_size=1")
                .at("/results/0/total_amount"))
        .isEqualTo("20.00");
    assertThat(cashier.get(SALES + "?ordering=nope").expect(400).at("/ordering/0")).isNotBlank();
    assertThat(cashier.get(SALES + "?status=nope").expect(400).at("/errors/status/0")).isNotBlank();
    assertThat(cashier.get(SALES + "today/?status=completed").json().at("/count").asInt())
        .isEqualTo(2);
    assertThat(cashier.get(SALES + id(first) + "/").expect(200).header("ETag")).isNotNull();

    assertThat(cashier(1).get(SALES).json().at("/count").asInt()).isZero();
    cashier(1).get(SALES + draft + "/").expect(404);
    assertThat(manager.get(SALES).json().at("/count").asInt()).isEqualTo(3);
    api.as(store, "stockkeeper").get(SALES).expect(403);
  }

  @Test
  void aSaleBelongsToItsCustomer() {
    product(1, "10.00");
    long session = openSession(cashier);
    events.send(
        "customer.customer",
        events.event(
            store,
            "customer.customer-changed.v1",
            7,
            1,
            """
            {"customer_id":7,"version":1,"name":"Анна","phone":"+998901234567","is_active":true}"""));
    events.send(
        "customer.customer",
        events.event(
            store, "customer.customer-deleted.v1", 8, 2, "{\"customer_id\":8,\"version\":2}"));
    uz.erp.platform.test.Eventually.eventually(
        () ->
            assertThat(query(Long.class, "select customer_id from customer_copy order by 1"))
                .containsExactly(7L, 8L));
    String scan = "{\"session\":%d,\"product\":1,\"customer\":%d}";
    TestAnswer named = cashier.post(SALES + "scan-item/", scan.formatted(session, 7)).expect(200);
    assertThat(named.at("/data/customer_name")).isEqualTo("Анна");
    TestAnswer deleted = cashier.post(SALES + "scan-item/", scan.formatted(session, 8)).expect(400);
    assertThat(deleted.at("/customer/0")).isNotBlank();
    payCash(cashier, id(named), "10").expect(200);
    assertThat(cashier.get(SALES + "?search=90%20123-45").json().at("/count").asInt()).isEqualTo(1);
    assertThat(cashier.get(SALES + "?search=анна").json().at("/count").asInt()).isEqualTo(1);
    TestAnswer unknown =
        cashier.post(SALES + "scan-item/", scan.formatted(session, 99)).expect(200);
    assertThat(unknown.at("/data/customer")).isEqualTo("99");
  }
}
