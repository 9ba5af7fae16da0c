package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** The money of a till's shift: what comes and goes without a sale, the count and the reports. */
record Drawer(Api api, long session, Books books, ShiftBook shift) {

  static final String SESSIONS = "/api/sales/sessions/";

  void payIn(BigDecimal amount, String reason) {
    move("in", amount, reason);
    shift.paidIn = shift.paidIn.add(amount);
  }

  void payOut(BigDecimal amount, String reason) {
    move("out", amount, reason);
    shift.paidOut = shift.paidOut.add(amount);
  }

  private void move(String type, BigDecimal amount, String reason) {
    api.post(
            SESSIONS + session + "/cash-movements/",
            Map.of("type", type, "amount", amount, "reason", reason))
        .expect(201);
  }

  /** Takes money for what a customer owes. */
  void takeDebt(long customer, Payment payment) {
    Map<String, Object> body = new HashMap<>(payment.body());
    body.remove("card_last4");
    body.put("session", session);
    body.put("customer", customer);
    api.post("/api/sales/debt-payments/", body).expect(201);
    books.payDebt(shift, customer, payment);
  }

  Answer report() {
    return report(api);
  }

  /** The report as one employee sees it. */
  Answer report(Api reader) {
    return reader.get(SESSIONS + session + "/report/").expect(200);
  }

  /** Nothing is sold any more; the drawer is counted next. */
  void end() {
    api.post(SESSIONS + session + "/end/").expect(200);
  }

  /** Counts the drawer and closes; the shift's report is final after it. */
  void close(BigDecimal counted) {
    close(Map.of("actual_cash", counted));
  }

  void close(Map<String, Object> count) {
    api.post(SESSIONS + session + "/close/", count).expect(200);
  }
}
