package uz.erp.systemtests.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened once in sales-service and is published once.
 *
 * @param part the revision of a closed session's report, else 0
 */
record Fact(String kind, long id, long part) {

  /** A fact with what is published about it, as {@code facts.sql} writes it. */
  record SampleEvents(Fact fact, String value) {}

  /** The one fact an event tells; past sales come and go many at once. */
  static Optional<SampleEvents> of(Event event) {
    JsonNode data = event.data();
    return switch (event.type()) {
      case "sales.sale-completed.v1" -> published("sale", data.path("sale_id"), 0, sale(data));
      case "sales.sale-refunded.v1" -> published("refund", data.path("refund_id"), 0, refund(data));
      case "sales.debt-paid.v1" ->
          published("debt payment", data.path("payment_id"), 0, debtPayment(data));
      case "sales.debt-payment-reversed.v1" ->
          published("debt reversal", data.path("payment_id"), 0, debtReversal(data));
      case "sales.session-closed.v1" ->
          published(
              "closed session",
              data.path("session_id"),
              data.path("revision").longValue(0),
              "expected " + text(data, "expected_cash"));
      default -> Optional.empty();
    };
  }

  /** The past sales an event brings. */
  static List<SampleEvents> brought(Event event) {
    List<SampleEvents> facts = new ArrayList<>();
    if (event.type().equals("sales.past-sale-imported.v1")) {
      for (JsonNode sale : event.data().path("sales")) {
        facts.add(new SampleEvents(past(sale.path("sale_id").longValue()), text(sale, "total")));
      }
    }
    return facts;
  }

  /** The past sales an event takes out again. */
  static List<Fact> takenOut(Event event) {
    return event.type().equals("sales.past-sale-removed.v1")
        ? StreamSupport.stream(event.data().path("sale_ids").spliterator(), false)
            .map(id -> past(id.longValue()))
            .toList()
        : List.of();
  }

  /** Of a row of {@code facts.sql} or of an effect, whose lines are published with it. */
  static Fact of(String kind, long id, long part) {
    return new Fact(kind, id, part);
  }

  String place() {
    return part == 0 ? kind + " " + id : kind + " " + id + ", revision " + part;
  }

  private static Fact past(long id) {
    return new Fact("past sale", id, 0);
  }

  private static Optional<SampleEvents> published(
      String kind, JsonNode id, long part, String value) {
    return id.isIntegralNumber()
        ? Optional.of(new SampleEvents(new Fact(kind, id.longValue(), part), value))
        : Optional.empty();
  }

  private static String sale(JsonNode data) {
    BigDecimal paid = new BigDecimal("0.00");
    for (JsonNode payment : data.path("payments")) {
      paid = paid.add(new BigDecimal(text(payment, "amount")));
    }
    return "%s: %s, tax %s, lines %d, paid %s"
        .formatted(
            data.path("number").asString(),
            text(data, "total"),
            text(data, "tax_total"),
            data.path("lines").size(),
            paid.toPlainString());
  }

  private static String refund(JsonNode data) {
    return "sale %s: %s, tax %s, lines %d"
        .formatted(
            data.path("sale_id").asString(),
            text(data, "total"),
            text(data, "tax_total"),
            data.path("lines").size());
  }

  private static String debtPayment(JsonNode data) {
    return "%s by %s of customer %s"
        .formatted(text(data, "amount"), text(data, "method"), data.path("customer_id").asString());
  }

  private static String debtReversal(JsonNode data) {
    return text(data, "amount") + " by " + text(data, "method");
  }

  private static String text(JsonNode data, String field) {
    return data.path(field).asString();
  }
}
