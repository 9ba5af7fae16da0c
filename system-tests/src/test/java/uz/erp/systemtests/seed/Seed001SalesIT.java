package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** The till as document 001 shows it (3), in a store whose ids are the printed ones. */
@Journey
class Seed001SalesIT {

  private static final String PRODUCTS = "/api/products/products/";
  private static final String SALES = "/api/sales/sales/";
  private static final long PHONE = 18;
  private static final long CASE = 19;

  private final Script script = new Script("001");
  private final Api owner;

  Seed001SalesIT(Suite suite) {
    owner = suite.accounts().register("As printed").owner().api();
    for (long id = 1; id <= CASE; id++) {
      Object form = Map.of("name", "Goods " + id, "sale_price", id == PHONE ? 75000 : 900.5);
      assertThat(owner.post(PRODUCTS, form).expect(201).number("/id")).isEqualTo(id);
    }
  }

  @Test
  void aDayAtTheTill() {
    Answer opened = script.play(owner, "open session");
    assertThat(opened.number("/data/id")).isEqualTo(1);
    assertThat(opened.decimal("/data/opening_balance")).isEqualByComparingTo("100000");
    assertThat(script.play(owner, "current session").number("/id")).isEqualTo(1);

    String paid = sellTwoPhones();
    String split = checkOutSplit();
    String cancelled = cancel();
    assertThat(play("refund", split).at("/data/status").asString()).isEqualTo("refunded");

    salesAreFound(paid, split, cancelled);
    closeAndReport();
  }

  private String sellTwoPhones() {
    Answer scanned = script.play(owner, "scan");
    assertThat(scanned.string("/data/receipt_number")).matches("CHECK-\\d{14}.*");
    String sale = String.valueOf(scanned.number("/data/id"));
    assertThat(script.play(owner, "current sale").number("/id")).hasToString(sale);
    Answer completed = play("checkout", sale);
    assertThat(completed.string("/data/status")).isEqualTo("completed");
    assertThat(completed.decimal("/data/change_amount")).isEqualByComparingTo("50000");
    return sale;
  }

  private String checkOutSplit() {
    Answer first = script.play(owner, "scan");
    String sale = String.valueOf(first.number("/data/id"));
    Answer more = play("add item", sale);
    assertThat(more.at("/data/items")).hasSize(2);
    assertThat(more.decimal("/data/total_amount")).isEqualByComparingTo("150900.50");
    String added = String.valueOf(more.number("/data/items/1/id"));
    Answer less = script.play(owner, "remove item", Map.of(":sale_id", sale, ": 1", ": " + added));
    assertThat(less.at("/data/items")).hasSize(1);
    assertThat(play("split checkout", sale).string("/data/status")).isEqualTo("completed");
    return sale;
  }

  private String cancel() {
    String sale = String.valueOf(script.play(owner, "scan").number("/data/id"));
    assertThat(play("cancel", sale).string("/data/status")).isEqualTo("cancelled");
    return sale;
  }

  private void salesAreFound(String paid, String split, String cancelled) {
    assertThat(ids(script.play(owner, "sales"))).contains(paid, split, cancelled);
    assertThat(ids(script.play(owner, "today"))).contains(paid, split);
    assertThat(ids(list("?status=completed"))).containsExactly(paid);
    assertThat(ids(list("?status=refunded"))).containsExactly(split);
    assertThat(ids(list("?status=cancelled"))).containsExactly(cancelled);
    assertThat(ids(list("?status=pending"))).isEmpty();
    assertThat(ids(list("?session=1"))).contains(paid, split, cancelled);
    assertThat(ids(list("?session=2"))).isEmpty();
    String receipt = owner.get(SALES + paid + "/").expect(200).string("/receipt_number");
    // those of the same second begin alike
    assertThat(ids(list("?search=" + receipt))).contains(paid);
  }

  private void closeAndReport() {
    Answer closed = script.play(owner, "close session", Map.of(":session_id", "1"));
    assertThat(closed.decimal("/data/actual_cash")).isEqualByComparingTo("250000");
    assertThat(closed.decimal("/data/difference")).isEqualByComparingTo("0");
    Answer report = script.play(owner, "session report", Map.of(":session_id", "1"));
    assertThat(report.decimal("/expected_cash")).isEqualByComparingTo("250000");
  }

  private Answer play(String name, String sale) {
    return script.play(owner, name, Map.of(":sale_id", sale));
  }

  private Answer list(String query) {
    Answer list = owner.get(SALES + query).expect(200);
    script.requireDocumented("GET", SALES, list);
    return list;
  }

  private static List<String> ids(Answer list) {
    List<String> ids = new ArrayList<>();
    for (JsonNode sale : list.at("/results")) {
      ids.add(sale.get("id").toString());
    }
    return ids;
  }
}
