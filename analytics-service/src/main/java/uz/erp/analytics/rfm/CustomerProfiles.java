package uz.erp.analytics.rfm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.customer.CustomerMerges;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** What one customer is to the store. */
@Service
@Transactional(readOnly = true)
public class CustomerProfiles {

  /** Of the customer and of all who were joined with it. */
  private static final String ALL_TIME =
      """
      with same as (
        select cast(:customer as bigint) as customer_id
        union all
        select customer_id from customer_merge where root_id = :customer
      ), figures as (
        select count(*) as days, coalesce(sum(d.receipts), 0) as receipts,
               coalesce(sum(d.spent - d.refunded), 0) as spent,
               coalesce(sum(d.refunded), 0) as refunded,
               min(d.business_date) filter (where d.receipts > 0) as first_on,
               max(d.business_date) filter (where d.receipts > 0) as last_on
          from same join customer_day d using (customer_id)
      )
      select figures.*, c.name, c.phone
        from figures left join customer c on c.customer_id = :customer
       where figures.days > 0 or c.customer_id is not null
      """;

  private final JdbcClient jdbc;
  private final CustomerMerges merges;
  private final ScoredCustomers scored;

  CustomerProfiles(JdbcClient jdbc, CustomerMerges merges, ScoredCustomers scored) {
    this.jdbc = jdbc;
    this.merges = merges;
    this.scored = scored;
  }

  /**
   * @throws ProblemException 404 when the customer is unknown
   */
  public CustomerProfile get(long customerId, ReportPeriod period) {
    long root = merges.rootOf(customerId);
    return jdbc.sql(ALL_TIME)
        .param("customer", root)
        .query((row, number) -> profile(row, root, period))
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private CustomerProfile profile(ResultSet row, long customerId, ReportPeriod period)
      throws SQLException {
    long receipts = row.getLong("receipts");
    MoneySum spent = new MoneySum(row.getBigDecimal("spent"));
    return new CustomerProfile(
        customerId,
        row.getString("name"),
        row.getString("phone"),
        SegmentReport.Days.of(period),
        scored.find(period, customerId).orElse(null),
        row.getObject("first_on", LocalDate.class),
        row.getObject("last_on", LocalDate.class),
        receipts,
        spent,
        new MoneySum(row.getBigDecimal("refunded")),
        spent.per(receipts));
  }
}
