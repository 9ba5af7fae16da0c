package uz.erp.customer.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.customer.group.GroupRef;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Reads customers with their group, balances and totals, all of one moment. */
@Component
class CustomerViews {

  static final String SELECT =
      """
      select c.*, g.name as group_name, g.discount_percent
      from customer c left join customer_group g on g.id = c.group_id
      """;

  private final JdbcClient jdbc;

  CustomerViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException 404 when there is no such customer in this store
   */
  CustomerView get(long id) {
    return jdbc.sql(SELECT + " where c.id = :id and c.deleted_at is null")
        .param("id", id)
        .query(CustomerViews::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Those of these customers who are there. */
  List<CustomerView> list(Collection<Long> ids) {
    return jdbc.sql(SELECT + " where c.id = any(:ids) and c.deleted_at is null order by c.id")
        .param("ids", ids.toArray(Long[]::new))
        .query(CustomerViews::view)
        .list();
  }

  static CustomerView view(ResultSet row, int number) throws SQLException {
    return new CustomerView(
        row.getLong("id"),
        row.getString("name"),
        row.getString("phone"),
        texts(row, "phones"),
        row.getString("email"),
        row.getString("address"),
        row.getObject("birthday", LocalDate.class),
        row.getString("notes"),
        texts(row, "tags"),
        row.getObject("group_id", Long.class),
        group(row),
        row.getBoolean("is_active"),
        money(row, "credit_limit"),
        money(row, "credit_balance"),
        money(row, "points_balance"),
        Attributes.read(row.getString("attributes")),
        row.getLong("total_purchases"),
        row.getBigDecimal("total_spent").toPlainString(),
        instantOrNull(row, "last_purchase_at"),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable GroupRef group(ResultSet row) throws SQLException {
    Long id = row.getObject("group_id", Long.class);
    return id == null
        ? null
        : new GroupRef(
            id, row.getString("group_name"), Percent.of(row.getBigDecimal("discount_percent")));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getBigDecimal(column));
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
