package uz.erp.sales.sale.list;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.sales.query.Conditions;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.SaleStatus;

/**
 * Counts sales, always exactly. Numbers have no gaps, so the counters they are taken from say how
 * many sales were ever completed, and only the few others are counted; nothing more is written.
 */
@Repository
class SaleCounts {

  private final JdbcClient jdbc;

  SaleCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count(Conditions conditions) {
    return jdbc.sql("select count(*) from sale s" + conditions.where())
        .params(conditions.params())
        .query(Long.class)
        .single();
  }

  /** All sales with at least a payment of this method; only completed sales have payments. */
  long countPaidBy(PaymentMethod method) {
    return jdbc.sql(
            "select count(distinct sale_id) from sale_payment where payment_method = '%s'"
                .formatted(method.wire()))
        .query(Long.class)
        .single();
  }

  /** All sales of the store or of a register; one statement, so all of it is of one moment. */
  long countByNumbers(@Nullable SaleStatus status, @Nullable Long register) {
    String ofRegister = register == null ? "" : " and register_id = :register";
    String numbered =
        register == null
            ? "(select sale_number from store_counter where id = 1)"
            : "coalesce((select sale_number from register_counter where register_id = :register), 0)";
    String others = "(select count(*) from sale where %s" + ofRegister + ")";
    String sql =
        switch (status) {
          case null -> numbered + " + " + others.formatted("status in ('pending', 'cancelled')");
          case COMPLETED -> numbered + " - " + others.formatted("status = 'refunded'");
          default -> others.formatted("status = '" + status.wire() + "'");
        };
    var query = jdbc.sql("select " + sql);
    return (register == null ? query : query.param("register", register))
        .query(Long.class)
        .single();
  }
}
