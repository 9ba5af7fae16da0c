package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;

/** The cashier counts without knowing what should be there; the owner knows. */
final class CountChapter implements Chapter {

  private static final List<String> OTHERS = List.of("card", "mobile", "transfer");
  private static final BigDecimal LOST_SLIP = new BigDecimal("5990.50");
  private static final BigDecimal TOO_MUCH = new BigDecimal("700.00");

  private final Counters counters;

  CountChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "Counting blind";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/sales/sessions/{id}/end/", "POST /api/sales/sessions/{id}/close/");
  }

  /** What the cashier finds in the drawer. */
  static BigDecimal found(ShiftBook shift) {
    return shift.expectedCash().add(TOO_MUCH);
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Till till = counters.till();
    ShiftBook shift = till.shift();
    till.drawer().end();

    Answer blind = till.drawer().report();
    agreements.check("the cashier counts blind", "true", blind.at("/is_blind").toString());
    for (String hidden : List.of("expected_cash", "sales_total", "reconciliation", "top_items")) {
      agreements.check(hidden + " for the cashier", "null", blind.at("/" + hidden).toString());
    }
    Answer seen = till.drawer().report(shop.owner());
    agreements.check(
        "expected cash for the owner", shift.expectedCash(), seen.decimal("/expected_cash"));

    BigDecimal slips = shift.expected(Payment.CARD).subtract(LOST_SLIP);
    till.drawer()
        .close(
            Map.of(
                "actual_cash", found(shift),
                "counted",
                    List.of(counted("card", slips), counted("mobile", shift.expected("mobile"))),
                "note", "a slip is missing"));

    Answer report = till.drawer().report();
    agreements.check("the note", "a slip is missing", report.string("/note"));
    agreements.check("expected cash", shift.expectedCash(), count(report, "cash", "expected"));
    agreements.check("counted cash", found(shift), count(report, "cash", "counted"));
    agreements.check("too much", TOO_MUCH, count(report, "cash", "difference"));
    for (String method : OTHERS) {
      agreements.check(
          "expected by " + method, shift.expected(method), count(report, method, "expected"));
    }
    agreements.check("counted slips", slips, count(report, "card", "counted"));
    agreements.check("missing slips", LOST_SLIP.negate(), count(report, "card", "difference"));
    agreements.check(
        "difference by mobile", Arithmetic.NOTHING, count(report, "mobile", "difference"));
  }

  private static Map<String, Object> counted(String method, BigDecimal amount) {
    return Map.of("payment_method", method, "amount", amount);
  }

  private static BigDecimal count(Answer report, String method, String figure) {
    for (JsonNode count : report.at("/reconciliation")) {
      if (count.path("payment_method").asString("").equals(method)) {
        return Pages.decimal(count, figure);
      }
    }
    throw new IllegalStateException("no " + method + " in " + report);
  }
}
