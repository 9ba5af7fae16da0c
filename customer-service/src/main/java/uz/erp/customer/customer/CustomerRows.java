package uz.erp.customer.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.customer.group.GroupRef;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** The customers' table. */
@Repository
class CustomerRows {

  static final String VIEW =
      """
      select c.*, g.name as group_name, g.discount_percent
      from customer c left join customer_group g on g.id = c.group_id
      """;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<Map<String, @Nullable Object>> ATTRIBUTES =
      new TypeReference<>() {};

  private final JdbcClient jdbc;

  CustomerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException 404 when there is no such customer in this store
   */
  CustomerView get(long id) {
    return find(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  Optional<CustomerView> find(long id) {
    return jdbc.sql(VIEW + " where c.id = :id and c.deleted_at is null")
        .param("id", id)
        .query(CustomerRows::view)
        .optional();
  }

  /** The customer, which nobody else changes until this transaction is over. */
  Optional<CustomerView> findLocked(long id) {
    // locked first and then read, so that the group is of the same moment
    jdbc.sql("select id from customer where id = ? for no key update")
        .param(id)
        .query(Long.class)
        .optional();
    return find(id);
  }

  /** Whether the row still says who it is, deleted or not. */
  boolean holdsPerson(long id) {
    return jdbc.sql(
            """
            select exists (
              select 1 from customer where id = ? and merged_into is null and erased_at is null)""")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  long insert(CustomerDetails details, Instant now) {
    return write(
            """
            insert into customer (name, phone, phones, email, address, birthday, notes, tags,
              group_id, is_active, credit_limit, attributes, version, created_at, updated_at)
            values (:name, :phone, cast(:phones as text[]), :email, :address, :birthday, :notes,
              cast(:tags as text[]), :group, :active, :limit, cast(:attributes as jsonb), 1, :now,
              :now)
            returning id""",
            details,
            now)
        .query(Long.class)
        .single();
  }

  void update(long id, CustomerDetails details, Instant now) {
    write(
            """
            update customer set name = :name, phone = :phone, phones = cast(:phones as text[]),
              email = :email, address = :address, birthday = :birthday, notes = :notes,
              tags = cast(:tags as text[]), group_id = :group, is_active = :active,
              credit_limit = :limit, attributes = cast(:attributes as jsonb),
              version = version + 1, updated_at = :now
            where id = :id""",
            details,
            now)
        .param("id", id)
        .update();
  }

  /**
   * Hides a customer.
   *
   * @return the version of the tombstone
   */
  long bury(long id, Instant now) {
    return jdbc.sql(
            """
            update customer
            set deleted_at = :now, updated_at = :now, group_id = null, version = version + 1
            where id = :id returning version""")
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /**
   * Hides a customer and takes off the row whatever tells who it is.
   *
   * @param mergedInto who it turned out to be; null when the person is to be forgotten
   * @return the version of the tombstone
   */
  long blank(long id, @Nullable Long mergedInto, Instant now) {
    return jdbc.sql(
            """
            update customer
            set name = '-', phone = null, phones = '{}', email = null, address = null,
              birthday = null, notes = null, tags = '{}', group_id = null, credit_limit = 0,
              attributes = '{}', is_active = false, merged_into = :into,
              erased_at = case when cast(:into as bigint) is null then cast(:now as timestamptz) end,
              deleted_at = coalesce(deleted_at, :now), updated_at = :now, version = version + 1
            where id = :id returning version""")
        .param("id", id)
        .param("into", mergedInto)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Those who were merged into one that is now merged itself follow it. */
  void followMerge(long id, long into) {
    jdbc.sql("update customer set merged_into = ? where merged_into = ?").params(into, id).update();
  }

  /** Raises the version without another change. */
  void touch(long id) {
    jdbc.sql("update customer set version = version + 1 where id = ?").param(id).update();
  }

  private JdbcClient.StatementSpec write(String sql, CustomerDetails details, Instant now) {
    return jdbc.sql(sql)
        .param("name", details.name())
        .param("phone", details.phone())
        .param("phones", details.phones().toArray(String[]::new))
        .param("email", details.email())
        .param("address", details.address())
        .param("birthday", details.birthday())
        .param("notes", details.notes())
        .param("tags", details.tags().toArray(String[]::new))
        .param("group", details.groupId())
        .param("active", details.isActive())
        .param("limit", details.creditLimit().amount())
        .param("attributes", JSON.writeValueAsString(details.attributes()))
        .param("now", now.atOffset(ZoneOffset.UTC));
  }

  static CustomerView view(ResultSet row, int number) throws SQLException {
    Long group = row.getObject("group_id", Long.class);
    OffsetDateTime lastPurchase = row.getObject("last_purchase_at", OffsetDateTime.class);
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
        group,
        group == null
            ? null
            : new GroupRef(
                group,
                row.getString("group_name"),
                Percent.of(row.getBigDecimal("discount_percent"))),
        row.getBoolean("is_active"),
        Money.of(row.getBigDecimal("credit_limit")),
        Money.of(row.getBigDecimal("credit_balance")),
        Money.of(row.getBigDecimal("points_balance")),
        JSON.readValue(row.getString("attributes"), ATTRIBUTES),
        row.getLong("total_purchases"),
        row.getBigDecimal("total_spent").toPlainString(),
        lastPurchase == null ? null : lastPurchase.toInstant(),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
