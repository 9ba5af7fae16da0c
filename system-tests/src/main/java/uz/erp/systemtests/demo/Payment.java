package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payment.
 *
 * @param amount what of the total it pays
 * @param received what was handed over; the rest is change
 * @param dueDate when it is to be paid, of what is on credit
 */
record Payment(String method, BigDecimal amount, BigDecimal received, @Nullable String dueDate) {

  static final String CASH = "cash";
  static final String CARD = "card";
  static final String POINTS = "points";
  static final String CREDIT = "credit";

  static Payment cash(BigDecimal amount, BigDecimal received) {
    return new Payment(CASH, amount, received, null);
  }

  static Payment by(String method, BigDecimal amount) {
    return new Payment(method, amount, amount, null);
  }

  /** On the customer's account. */
  static Payment onCredit(BigDecimal amount, String dueDate) {
    return new Payment(CREDIT, amount, amount, dueDate);
  }

  static Payment cash(BigDecimal amount) {
    return cash(amount, amount);
  }

  /** What was paid by a method. */
  static BigDecimal sum(List<Payment> payments, String method) {
    return payments.stream()
        .filter(payment -> payment.method().equals(method))
        .map(Payment::amount)
        .reduce(Arithmetic.NOTHING, BigDecimal::add);
  }

  boolean isCash() {
    return method.equals(CASH);
  }

  BigDecimal change() {
    return received.subtract(amount);
  }

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("payment_method", method);
    body.put("amount", amount);
    if (isCash()) {
      body.put("received_amount", received);
    } else if (method.equals(CARD)) {
      body.put("card_last4", "4242");
    } else if (dueDate != null) {
      body.put("due_date", dueDate);
    }
    return body;
  }
}
