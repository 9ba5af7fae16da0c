package uz.erp.sales.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/**
 * The copy's table: the newest version of a customer wins, in whatever order they arrive. Every
 * event of a customer locks the row of the copy first, then what was spent.
 */
@Repository
public class CustomerCopies {

  private final JdbcClient jdbc;
  private final CustomerSpends spends;

  CustomerCopies(JdbcClient jdbc, CustomerSpends spends) {
    this.jdbc = jdbc;
    this.spends = spends;
  }

  /** Stores what customer-service published, unless the copy is newer. */
  @Transactional
  public void store(CustomerFacts customer) {
    CustomerFacts.Group group = customer.group();
    jdbc.sql(
            """
            insert into customer_copy (customer_id, version, name, phone, is_active, group_id,
              group_name, group_discount, points_balance, credit_limit, credit_balance)
            values (:id, :version, :name, :phone, :active, :group, :groupName, :groupDiscount,
              :points, :limit, :debt)
            on conflict (customer_id) do update set
              version = excluded.version, name = excluded.name, phone = excluded.phone,
              is_active = excluded.is_active, is_deleted = false, group_id = excluded.group_id,
              group_name = excluded.group_name, group_discount = excluded.group_discount,
              points_balance = excluded.points_balance, credit_limit = excluded.credit_limit,
              credit_balance = excluded.credit_balance, merged_into = null
            where customer_copy.version < excluded.version""")
        .param("id", customer.customerId())
        .param("version", customer.version())
        .param("name", customer.name())
        .param("phone", customer.phone())
        .param("active", customer.isActive())
        .param("group", group == null ? null : group.id())
        .param("groupName", group == null ? null : group.name())
        .param(
            "groupDiscount",
            group == null || group.discountPercent() == null
                ? null
                : group.discountPercent().amount())
        .param("points", orZero(customer.pointsBalance()).amount())
        .param("limit", orZero(customer.creditLimit()).amount())
        .param("debt", orZero(customer.creditBalance()).amount())
        .update();
    // an older version than the copy's is contained in it, so its documents are applied as well
    spends.forget(customer.applied());
  }

  /** Leaves a tombstone without a name or a phone; only a newer version can lift it. */
  @Transactional
  public void bury(long customerId, long version) {
    bury(customerId, version, null);
  }

  /** Leaves a tombstone that names the customer this one was merged into. */
  @Transactional
  public void merge(long customerId, long version, long intoId) {
    bury(customerId, version, intoId);
    spends.move(customerId, intoId);
  }

  private void bury(long customerId, long version, @Nullable Long intoId) {
    // a merge and its tombstone may be two events of one version
    jdbc.sql(
            """
            insert into customer_copy (customer_id, version, is_active, is_deleted, merged_into)
            values (:id, :version, false, true, :into)
            on conflict (customer_id) do update set
              version = excluded.version, name = null, phone = null, is_active = false,
              is_deleted = true, group_id = null, group_name = null, group_discount = null,
              points_balance = 0, credit_limit = 0, credit_balance = 0,
              merged_into = coalesce(excluded.merged_into, customer_copy.merged_into)
            where customer_copy.version < excluded.version
              or (customer_copy.version = excluded.version and customer_copy.merged_into is null)""")
        .param("id", customerId)
        .param("version", version)
        .param("into", intoId)
        .update();
  }

  /** The customer, or the one this customer was merged into. */
  Optional<CopiedCustomer> find(long customerId) {
    return jdbc.sql(
            """
            with recursive way as (
              select c.*, 0 as step from customer_copy c where c.customer_id = ?
              union all
              select c.*, w.step + 1 from way w join customer_copy c on c.customer_id = w.merged_into
              where w.step < 16)
            select customer_id, name, phone, group_discount, is_deleted, merged_into
            from way order by step desc limit 1""")
        .param(customerId)
        .query((row, number) -> copied(row))
        .optional();
  }

  private static CopiedCustomer copied(ResultSet row) throws SQLException {
    long into = row.getLong("merged_into");
    if (!row.wasNull()) {
      return new CopiedCustomer(new SaleCustomer(into, null, null), false);
    }
    var discount = row.getBigDecimal("group_discount");
    return new CopiedCustomer(
        new SaleCustomer(
            row.getLong("customer_id"),
            row.getString("name"),
            row.getString("phone"),
            discount == null ? null : Percent.of(discount)),
        row.getBoolean("is_deleted"));
  }

  private static Money orZero(@Nullable Money amount) {
    return amount == null ? Money.ZERO : amount;
  }

  /** A customer in the copy, still there or not. */
  record CopiedCustomer(SaleCustomer customer, boolean isDeleted) {}
}
