package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A payment.
 *
 * @param amount what of the total it pays
 * @param received what was handed over; the rest is change
 */
record Payment(String method, BigDecimal amount, BigDecimal received) {

  static final String CASH = "cash";

  static Payment cash(BigDecimal amount, BigDecimal received) {
    return new Payment(CASH, amount, received);
  }

  static Payment by(String method, BigDecimal amount) {
    return new Payment(method, amount, amount);
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
    } else if (method.equals("card")) {
      body.put("card_last4", "4242");
    }
    return body;
  }
}
