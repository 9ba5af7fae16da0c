package uz.erp.customer.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Makes, changes, deletes and lists the groups of a store's customers. */
@Service
@Transactional
public class CustomerGroups {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "name", "g.name",
          "discount_percent", "g.discount_percent",
          "created_at", "g.created_at");

  private static final String VIEW =
      """
      select g.*,
        (select count(*) from customer c where c.group_id = g.id) as customers_count
      from customer_group g
      """;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher facts;
  private final StoreClock clock;

  CustomerGroups(JdbcClient jdbc, ApplicationEventPublisher facts, StoreClock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public PageView<GroupView> list(PageQuery page) {
    String search = page.search();
    String where = " where strpos(lower(g.name), lower(coalesce(:search, ''))) > 0";
    return page.view(
        jdbc.sql(
                VIEW
                    + where
                    + (" order by " + page.orderBy(ORDERINGS, "name"))
                    + ", g.id limit :limit offset :offset")
            .param("search", search)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(CustomerGroups::view)
            .list(),
        jdbc.sql("select count(*) from customer_group g" + where)
            .param("search", search)
            .query(Long.class)
            .single());
  }

  /**
   * @throws ProblemException 404 when there is no such group in this store
   */
  @Transactional(readOnly = true)
  public GroupView get(long id) {
    return jdbc.sql(VIEW + " where g.id = :id")
        .param("id", id)
        .query(CustomerGroups::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  public GroupView add(GroupDetails details) {
    return get(
        jdbc.sql(
                """
                insert into customer_group (name, discount_percent, created_at, updated_at)
                values (:name, :discount, :now, :now) returning id""")
            .param("name", details.name())
            .param("discount", details.discountPercent().amount())
            .param("now", now())
            .query(Long.class)
            .single());
  }

  /**
   * @param ifMatch the version the client has seen, when it cares
   */
  public GroupView change(long id, @Nullable String ifMatch, UnaryOperator<GroupDetails> change) {
    GroupView group = lock(id, ifMatch);
    GroupDetails after = change.apply(group.details());
    if (after.equals(group.details())) {
      return group;
    }
    jdbc.sql(
            """
            update customer_group set name = :name, discount_percent = :discount,
              announced_to = 0, version = version + 1, updated_at = :now
            where id = :id""")
        .param("id", id)
        .param("name", after.name())
        .param("discount", after.discountPercent().amount())
        .param("now", now())
        .update();
    facts.publishEvent(new GroupChanged(id));
    return get(id);
  }

  /**
   * @throws ProblemException 409 while somebody is in it
   */
  public void remove(long id, @Nullable String ifMatch) {
    lock(id, ifMatch);
    jdbc.sql("delete from customer_group where id = ?").param(id).update();
  }

  /**
   * The group a customer is put into; it stays as it is until this transaction is over, so that a
   * change of it reaches this customer, too.
   *
   * @throws ProblemException 400 on the field {@code group_id} when there is none
   */
  @Transactional
  public void requireUnchanged(long id) {
    Optional<Long> there =
        jdbc.sql("select id from customer_group where id = ? for share")
            .param(id)
            .query(Long.class)
            .optional();
    if (there.isEmpty()) {
      throw ProblemException.field("group_id", "validation.no_such_group");
    }
  }

  private GroupView lock(long id, @Nullable String ifMatch) {
    jdbc.sql("select id from customer_group where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
    GroupView group = get(id);
    EntityTags.requireMatch(ifMatch, group.version());
    return group;
  }

  private OffsetDateTime now() {
    return clock.now().atOffset(ZoneOffset.UTC);
  }

  private static GroupView view(ResultSet row, int number) throws SQLException {
    return new GroupView(
        row.getLong("id"),
        row.getString("name"),
        Percent.of(row.getBigDecimal("discount_percent")),
        row.getLong("customers_count"),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
