package uz.erp.sales.override;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Lists which manager approved what for which cashier. */
@Service
@Transactional(readOnly = true)
public class OverrideQueries {

  private final JdbcClient jdbc;

  OverrideQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Overrides, newest first unless asked otherwise.
   *
   * @param isSpent those used, or those not; null for both
   */
  public PageView<OverrideView> list(
      PageQuery page,
      @Nullable OverrideAction action,
      @Nullable Long sale,
      @Nullable Boolean isSpent) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> params = new HashMap<>();
    if (action != null) {
      conditions.add("action = :action");
      params.put("action", action.wire());
    }
    if (sale != null) {
      conditions.add("sale_id = :sale");
      params.put("sale", sale);
    }
    if (isSpent != null) {
      conditions.add(isSpent ? "spent_at is not null" : "spent_at is null");
    }
    if (page.search() != null) {
      conditions.add(
          "(strpos(lower(coalesce(reason, '')), :search) > 0"
              + " or strpos(lower(approved_by_name), :search) > 0"
              + " or strpos(lower(coalesce(spent_by_name, '')), :search) > 0)");
      params.put("search", page.search().toLowerCase(java.util.Locale.ROOT));
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    String orderBy =
        page.orderBy(
            Map.of("id", "id", "created_at", "created_at", "spent_at", "spent_at"), "-created_at");
    List<OverrideView> found =
        jdbc.sql(
                "select "
                    + OverrideRows.COLUMNS
                    + " from sale_override"
                    + where
                    + " order by "
                    + orderBy
                    + " nulls last, id desc limit :limit offset :offset")
            .params(params)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(OverrideRows::view)
            .list();
    long count =
        jdbc.sql("select count(*) from sale_override" + where)
            .params(params)
            .query(Long.class)
            .single();
    return page.view(found, count);
  }
}
