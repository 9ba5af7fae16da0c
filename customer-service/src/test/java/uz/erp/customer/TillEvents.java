package uz.erp.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;

/** The events that the tills of a test store publish. */
public final class TillEvents {

  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

  private final TestEvents events;
  private final TestStore store;

  public TillEvents(TestEvents events, TestStore store) {
    this.events = events;
    this.store = store;
  }

  /** A sale of one line; payments as alternating method and amount. */
  public CloudEvent sale(long id, Object customer, String total, String... payments) {
    return saleDue(id, customer, total, null, payments);
  }

  /** A sale of one line whose part on credit is due on a day. */
  public CloudEvent saleDue(
      long id, Object customer, String total, @Nullable String due, String... payments) {
    return events.event(
        store,
        "sales.sale-completed.v1",
        id,
        1,
        """
        {"sale_id": %d, "number": %d, "receipt_number": "CHECK-%d", "register_id": 1,
         "cashier_name": "Петр", "customer_id": %s, "completed_at": "%s",
         "business_date": "2026-03-02", "currency": "UZS", "due_date": %s,
         "lines": [{"line_id": %d, "product_id": 5, "name": "Чай зелёный", "sku": "TEA",
           "unit": "pcs", "quantity": "2.000", "unit_price": "%s", "discount_amount": "0.00",
           "total": "%s"}],
         "payments": %s, "discount_total": "0.00", "tax_total": "0.00", "total": "%s"}
        """
            .formatted(
                id,
                id,
                id,
                customer,
                AT.plusSeconds(id),
                due == null ? "null" : "\"" + due + "\"",
                id * 10,
                total,
                total,
                payments(payments),
                total));
  }

  /** A refund of the sale's one line. */
  public CloudEvent refund(
      long id, long sale, Object customer, boolean fully, String total, String... payments) {
    return events.event(
        store,
        "sales.sale-refunded.v1",
        sale,
        2,
        """
        {"refund_id": %d, "sale_id": %d, "refunded_at": "%s", "business_date": "2026-03-03",
         "customer_id": %s, "lines": [{"line_id": %d, "quantity": "1.000", "total": "%s"}],
         "payments": %s, "total": "%s", "fully_refunded": %s}
        """
            .formatted(
                id,
                sale,
                AT.plusSeconds(86_400 + id),
                customer,
                sale * 10,
                total,
                payments(payments),
                total,
                fully));
  }

  public CloudEvent debtPaid(long id, Object customer, String amount) {
    return events.event(
        store,
        "sales.debt-paid.v1",
        id,
        1,
        """
        {"payment_id": %d, "customer_id": %s, "register_id": 1, "session_id": 1,
         "employee_id": 3, "cashier_name": "Петр", "method": "cash", "amount": "%s",
         "received_at": "%s", "business_date": "2026-03-04", "currency": "UZS"}
        """
            .formatted(id, customer, amount, AT.plusSeconds(172_800 + id)));
  }

  public CloudEvent debtPaymentReversed(long id, Object customer, String amount) {
    return events.event(
        store,
        "sales.debt-payment-reversed.v1",
        id,
        2,
        """
        {"payment_id": %d, "customer_id": %s, "amount": "%s", "reason": "Ошибка"}
        """
            .formatted(id, customer, amount));
  }

  /** Publishes events on the topics they belong to. */
  public void publish(CloudEvent... published) {
    for (CloudEvent event : published) {
      events.send(
          event.type().startsWith("sales.debt") ? "sales.debt-payment" : "sales.sale", event);
    }
  }

  /** What was published about a customer, the first so many, in order. */
  public List<CloudEvent> publishedAbout(Object customer, int count) {
    return events.list(
        "customer.customer",
        event ->
            event.tenantkey().equals(store.key())
                && event.subject().equals(String.valueOf(customer)),
        count);
  }

  private static String payments(String... methodsAndAmounts) {
    List<String> parts = new ArrayList<>(List.of(methodsAndAmounts));
    StringJoiner joined = new StringJoiner(", ", "[", "]");
    while (!parts.isEmpty()) {
      joined.add(
          "{\"method\": \"%s\", \"amount\": \"%s\"}"
              .formatted(parts.removeFirst(), parts.removeFirst()));
    }
    return joined.toString();
  }
}
