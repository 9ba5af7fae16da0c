package uz.erp.sales.sale;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a customer pays; only cash gives change and touches the drawer. Points and credit are the
 * customer's own with the store: a sale paid with them names the customer.
 */
public enum PaymentMethod {
  CASH,
  CARD,
  MOBILE,
  TRANSFER,
  POINTS,
  CREDIT;

  /** The name on the wire and in the database. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is points or debt of the customer, not money. */
  public boolean isOfCustomer() {
    return this == POINTS || this == CREDIT;
  }

  /** The method with this wire name. */
  public static PaymentMethod of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
