package uz.erp.sales.customer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Money;

/**
 * Points and debt moved here that customer-service has not yet counted. A row goes when an event of
 * the customer names its document.
 */
@Repository
class CustomerSpends {

  private final JdbcClient jdbc;

  CustomerSpends(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What of a customer is not counted yet; any number of payments may be more than one can be. */
  record Sum(BigDecimal points, BigDecimal credit) {}

  Sum sum(long customerId) {
    return jdbc.sql(
            """
            select coalesce(sum(points), 0) as points, coalesce(sum(credit), 0) as credit
            from customer_spend where customer_id = ?""")
        .param(customerId)
        .query((row, number) -> new Sum(row.getBigDecimal("points"), row.getBigDecimal("credit")))
        .single();
  }

  void insert(Kind kind, long documentId, long customerId, Money points, Money credit) {
    jdbc.sql(
            """
            insert into customer_spend (kind, document_id, customer_id, points, credit)
            values (:kind, :document, :customer, :points, :credit)""")
        .param("kind", kind.wire())
        .param("document", documentId)
        .param("customer", customerId)
        .param("points", points.amount())
        .param("credit", credit.amount())
        .update();
  }

  void move(long customerId, long intoId) {
    jdbc.sql("update customer_spend set customer_id = :into where customer_id = :gone")
        .param("into", intoId)
        .param("gone", customerId)
        .update();
  }

  void forget(@Nullable List<CustomerFacts.Applied> applied) {
    if (applied == null || applied.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            delete from customer_spend s
            using unnest(:kinds::text[], :ids::bigint[]) as a (kind, id)
            where s.kind = a.kind and s.document_id = a.id""")
        .param("kinds", applied.stream().map(CustomerFacts.Applied::kind).toArray(String[]::new))
        .param("ids", applied.stream().map(a -> String.valueOf(a.id())).toArray(String[]::new))
        .update();
  }

  /** What moved the points or the debt. */
  enum Kind {
    SALE,
    REFUND,
    DEBT_PAYMENT,
    DEBT_REVERSAL;

    String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
