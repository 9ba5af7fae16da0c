package uz.erp.sales.register;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Lists registers; whether one is in use is asked of the sessions, so it is SQL. */
@Component
class RegisterList {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "id", "name", "name", "created_at", "created_at");

  private final JdbcClient jdbc;

  RegisterList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PageView<RegisterView> list(PageQuery page, RegisterFilter filter) {
    List<RegisterView> found =
        jdbc.sql(
                "select id, name, is_default, is_active, retired_at, version, created_at from register"
                    + filter.where()
                    + " order by "
                    + page.orderBy(ORDERINGS, "id")
                    + " limit :limit offset :offset")
            .params(filter.params())
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(RegisterView.class)
            .list();
    long count =
        jdbc.sql("select count(*) from register" + filter.where())
            .params(filter.params())
            .query(Long.class)
            .single();
    return page.view(found, count);
  }
}
