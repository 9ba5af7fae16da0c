package uz.erp.customer.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Finds customers; removed ones are not there. */
@Service
@Transactional(readOnly = true)
public class CustomerQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of("name", "name", "created_at", "created_at", "updated_at", "updated_at");

  private static final String CHOSEN =
      """
       from customer
      where deleted_at is null
        and (cast(:active as boolean) is null or is_active = :active)
        and (cast(:text as text) is null
             or lower(name) like lower(:text)
             or lower(email) like lower(:text)
             or phone like :phone)
      """;

  private final JdbcClient jdbc;

  CustomerQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException 404 when there is no such customer in this store
   */
  public CustomerView get(long id) {
    return jdbc.sql("select * from customer where id = :id and deleted_at is null")
        .param("id", id)
        .query(CustomerQueries::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Customers whose name, e-mail or phone, in any spelling, contains what is searched for. */
  public PageView<CustomerView> list(@Nullable Boolean active, PageQuery page) {
    String search = page.search();
    String text = search == null ? null : contains(search);
    String phone =
        search == null
            ? null
            : PhoneSearch.digits(search).map(CustomerQueries::contains).orElse(null);
    List<CustomerView> found =
        jdbc.sql(
                "select *"
                    + CHOSEN
                    + (" order by " + page.orderBy(ORDERINGS, "-created_at"))
                    + ", id desc limit :limit offset :offset")
            .param("active", active)
            .param("text", text)
            .param("phone", phone)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(CustomerQueries::view)
            .list();
    long count =
        jdbc.sql("select count(*)" + CHOSEN)
            .param("active", active)
            .param("text", text)
            .param("phone", phone)
            .query(Long.class)
            .single();
    return page.view(found, count);
  }

  private static String contains(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static CustomerView view(ResultSet row, int number) throws SQLException {
    return new CustomerView(
        row.getLong("id"),
        row.getString("name"),
        row.getString("phone"),
        row.getString("email"),
        row.getString("address"),
        row.getString("notes"),
        row.getBoolean("is_active"),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
