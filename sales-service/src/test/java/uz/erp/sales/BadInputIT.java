package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;

/** Nothing a client can send is a 500, and nothing of it has an effect. */
class BadInputIT extends TradingIT {

  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "[]",
          "[{}]",
          "{",
          "\"x\"",
          "1",
          "true",
          "{}",
          "{\"items\":{}}",
          "{\"payments\":{}}",
          "{\"payments\":[null]}",
          "{\"payments\":[[]]}",
          "{\"payments\":[{}]}",
          "{\"items\":[null]}",
          "{\"items\":[]}",
          "{\"items\":[{\"item_id\":-1}]}",
          "{\"items\":[{\"item_id\":\"a\"}]}");
  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "1e999999999",
          "\"1e999999999\"",
          "-1",
          "0",
          "0.0001",
          "1.005",
          "99999999999999999999",
          "1e400",
          "true",
          "[]",
          "[1]",
          "{}",
          "\"NaN\"",
          "\"Infinity\"",
          "\"١٢٣\"",
          "\"" + "9".repeat(300) + "\"",
          "9223372036854775807",
          "-9223372036854775808",
          "\"' or 1=1 --\"");
  private static final List<String> FIELDS =
      List.of(
          "session",
          "product",
          "barcode",
          "quantity",
          "batch",
          "client_uuid",
          "customer",
          "item_id",
          "opening_balance",
          "actual_cash",
          "register",
          "type",
          "amount",
          "reason",
          "name",
          "is_default",
          "is_active",
          "payments",
          "items",
          "note",
          "override_token");

  private List<String> paths(long session, long sale) {
    return List.of(
        SESSIONS + "open/",
        SESSIONS + session + "/close/",
        SESSIONS + session + "/cash-movements/",
        REGISTERS,
        SALES + "scan-item/",
        SALES + sale + "/add-item/",
        SALES + sale + "/update-item/",
        SALES + sale + "/checkout/",
        SALES + sale + "/customer/",
        SALES + sale + "/hold/",
        SALES + sale + "/resume/",
        SALES + sale + "/refund/");
  }

  @Test
  void noBodyAndNoValueIsAnInternalError() {
    product(1, "10.00");
    long session = openSession(manager);
    long sale = id(scan(manager, session, 1, "1").expect(200));
    for (String path : paths(session, sale)) {
      for (String body : BODIES) {
        assertNoServerError(path, body, manager.post(path, body));
      }
      for (String field : FIELDS) {
        for (String value : VALUES) {
          String body = body(session, field, value);
          assertNoServerError(path, body, manager.post(path, body));
        }
      }
    }
  }

  @Test
  void badPaymentsAreNamed() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    for (String field :
        List.of(
            "payment_method",
            "amount",
            "received_amount",
            "card_last4",
            "transaction_id",
            "due_date")) {
      for (String value : VALUES) {
        String body =
            "{\"payments\":[{\"payment_method\":\"card\",\"amount\":5,\"%s\":%s}]}"
                .formatted(field, value)
                .replace("\"amount\":5,\"amount\"", "\"amount\"")
                .replace(
                    "\"payment_method\":\"card\",\"amount\":5,\"payment_method\"",
                    "\"amount\":5,\"payment_method\"");
        TestAnswer answer = cashier.post(SALES + sale + "/checkout/", body);
        assertThat(answer.status()).as("%s -> %s", body, answer).isEqualTo(400);
      }
    }
    assertThat(cashier.get(SALES + sale + "/").at("/status")).isEqualTo("pending");
  }

  @Test
  void badParametersAndIdsAreNamed() {
    for (String query :
        List.of("page=0", "page_size=1000", "ordering=x", "status=x", "session=x", "search=%00")) {
      manager.get(SALES + "?" + query).expect(400);
    }
    for (String id : List.of("0", "-1", "abc", "999", "99999999999999999999", "1.5")) {
      manager.get(SALES + id + "/").expect(404);
      manager.post(SALES + id + "/checkout/", "{\"payments\":[]}").expect(404);
      manager.post(SALES + id + "/cancel/", "{}").expect(404);
      manager.get(SESSIONS + id + "/report/").expect(404);
      manager.post(SESSIONS + id + "/close/", "{\"actual_cash\":1}").expect(404);
      manager.delete(SALES + id + "/remove-item/?item_id=1").expect(404);
    }
    long session = openSession(manager);
    assertThat(
            manager
                .post(SALES + "scan-item/", "{\"session\":%d}".formatted(session))
                .expect(400)
                .at("/product/0"))
        .isNotBlank();
    manager.get(SALES + "current/?session=x").expect(400);
    manager.get(SALES + "current/?session=999").expect(404);
    manager.get(SALES + "current/").expect(404);
  }

  /** The request that would be right but for one field. */
  private static String body(long session, String field, String value) {
    java.util.Map<String, String> fields = new java.util.LinkedHashMap<>();
    fields.put("session", String.valueOf(session));
    fields.put("product", "1");
    fields.put("item_id", "1");
    fields.put("quantity", "1");
    fields.put("type", "\"in\"");
    fields.put("amount", "1");
    fields.put("reason", "\"x\"");
    fields.put("opening_balance", "1");
    fields.put("name", "\"x\"");
    fields.put(field, value);
    if (field.equals("actual_cash")) {
      fields.put("actual_cash", value);
    }
    StringBuilder body = new StringBuilder("{");
    fields.forEach(
        (name, text) ->
            body.append(body.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(text));
    return body.append('}').toString();
  }

  private static void assertNoServerError(String path, String body, TestAnswer answer) {
    assertThat(answer.status()).as("%s %s -> %s", path, body, answer).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.at("/detail")).as("%s %s", path, body).doesNotStartWith("problem.");
    }
  }
}
