package uz.erp.customer.merge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/**
 * Finds customers who may be one person: the same phone, the same e-mail, or born on one day with
 * names alike. Groups of the same customers are one, with all its reasons.
 */
@Service
@Transactional(readOnly = true)
public class Duplicates {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "ids[1]", "size", "cardinality(ids)");

  private static final String GROUPS =
      """
      with found as (
        select 'phone' as reason, array_agg(distinct c.id order by c.id) as ids
        from customer c cross join lateral unnest(all_phones(c.phone, c.phones)) as p (phone)
        where c.deleted_at is null group by p.phone having count(distinct c.id) > 1
        union all
        select 'email', array_agg(c.id order by c.id)
        from customer c where c.deleted_at is null and c.email is not null
        group by lower(c.email) having count(*) > 1
        union all
        select 'name_birthday', a.id || array_agg(b.id order by b.id)
        from customer a join customer b on b.birthday = a.birthday and b.id > a.id
          and extensions.similarity(a.search_key, b.search_key) >= 0.6
        where a.deleted_at is null and b.deleted_at is null
          and not exists (
            select 1 from customer e
            where e.birthday = a.birthday and e.id < a.id and e.deleted_at is null
              and extensions.similarity(e.search_key, a.search_key) >= 0.6)
        group by a.id
      ), grouped as (
        select ids, array_agg(distinct reason order by reason) as reasons from found
        where cast(:reason as text) is null or reason = :reason
        group by ids
      )
      """;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JdbcClient jdbc;

  Duplicates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param reason only groups for this one; null for all
   */
  public PageView<DuplicateGroup> list(@Nullable Reason reason, PageQuery page) {
    String asked = reason == null ? null : reason.code();
    List<DuplicateGroup> found =
        jdbc.sql(
                GROUPS
                    + """
                    select g.reasons, (
                      select json_agg(json_build_object('id', c.id, 'name', c.name,
                        'phone', c.phone, 'phones', c.phones, 'email', c.email,
                        'birthday', c.birthday, 'total_purchases', c.total_purchases,
                        'points_balance', c.points_balance, 'credit_balance', c.credit_balance,
                        'created_at', c.created_at) order by c.id)
                      from customer c where c.id = any (g.ids)) as customers
                    from grouped g
                    """
                    + (" order by " + page.orderBy(ORDERINGS, "id"))
                    + ", ids limit :limit offset :offset")
            .param("reason", asked)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(
                (row, number) ->
                    new DuplicateGroup(
                        Arrays.asList((String[]) row.getArray("reasons").getArray()),
                        JSON.readerForListOf(DuplicateGroup.Candidate.class)
                            .readValue(row.getString("customers"))))
            .list();
    return page.view(
        found,
        jdbc.sql(GROUPS + "select count(*) from grouped")
            .param("reason", asked)
            .query(Long.class)
            .single());
  }
}
