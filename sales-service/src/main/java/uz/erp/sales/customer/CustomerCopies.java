package uz.erp.sales.customer;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The copy's table: the newest version of a customer wins, in whatever order they arrive. */
@Repository
public class CustomerCopies {

  private final JdbcClient jdbc;

  CustomerCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes over what customer-service says, unless the copy already knows better. */
  @Transactional
  public void store(CustomerFacts customer) {
    jdbc.sql(
            """
            insert into customer_copy (customer_id, version, name, phone, is_active)
            values (:id, :version, :name, :phone, :active)
            on conflict (customer_id) do update set
              version = excluded.version, name = excluded.name, phone = excluded.phone,
              is_active = excluded.is_active, is_deleted = false
            where customer_copy.version < excluded.version""")
        .param("id", customer.customerId())
        .param("version", customer.version())
        .param("name", customer.name())
        .param("phone", customer.phone())
        .param("active", customer.isActive())
        .update();
  }

  /** Leaves a tombstone without a name or a phone; only a newer version can lift it. */
  @Transactional
  public void bury(long customerId, long version) {
    jdbc.sql(
            """
            insert into customer_copy (customer_id, version, is_active, is_deleted)
            values (:id, :version, false, true)
            on conflict (customer_id) do update set
              version = excluded.version, name = null, phone = null, is_active = false,
              is_deleted = true
            where customer_copy.version < excluded.version""")
        .param("id", customerId)
        .param("version", version)
        .update();
  }

  Optional<CopiedCustomer> find(long customerId) {
    return jdbc.sql(
            "select customer_id, name, phone, is_deleted from customer_copy where customer_id = ?")
        .param(customerId)
        .query(
            (row, number) ->
                new CopiedCustomer(
                    new SaleCustomer(
                        row.getLong("customer_id"), row.getString("name"), row.getString("phone")),
                    row.getBoolean("is_deleted")))
        .optional();
  }

  /** A customer in the copy, still there or not. */
  record CopiedCustomer(SaleCustomer customer, boolean isDeleted) {}
}
