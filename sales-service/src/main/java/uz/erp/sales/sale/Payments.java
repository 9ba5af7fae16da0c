package uz.erp.sales.sale;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was paid for a sale, in the order it was paid. */
@Repository
public class Payments {

  private final JdbcClient jdbc;

  Payments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Payment> of(long saleId) {
    return jdbc.sql(SaleRows.PAYMENT + "where sale_id = ? order by id")
        .param(saleId)
        .query((row, number) -> SaleRows.payment(row, number).value())
        .list();
  }
}
