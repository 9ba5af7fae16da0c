package uz.erp.customer.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Finds customers; removed ones are not there. */
@Service
@Transactional(readOnly = true)
public class CustomerQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "name", "c.name collate \"und-x-icu\"",
          "created_at", "c.created_at",
          "updated_at", "c.updated_at",
          "total_spent", "c.total_spent",
          "total_purchases", "c.total_purchases",
          "last_purchase_at", "coalesce(c.last_purchase_at, '-infinity')",
          "points_balance", "c.points_balance",
          "credit_balance", "c.credit_balance");

  private final JdbcClient jdbc;
  private final CustomerViews views;
  private final CustomerSearch search;

  CustomerQueries(JdbcClient jdbc, CustomerViews views, CustomerSearch search) {
    this.jdbc = jdbc;
    this.views = views;
    this.search = search;
  }

  /**
   * @throws ProblemException 404 when there is no such customer in this store
   */
  public CustomerView get(long id) {
    return views.get(id);
  }

  /** Customers whose name, e-mail or phone, in any spelling, holds what is searched for. */
  public PageView<CustomerView> list(CustomerFilter filter, PageQuery page) {
    String order = page.orderBy(ORDERINGS, "-created_at");
    Map<String, Object> parameters = new HashMap<>();
    String filtered = filtered(filter, parameters);
    String text = page.search();
    if (text == null) {
      return list(filtered, order, parameters, page);
    }
    PageView<CustomerView> found =
        list(filtered + " and " + search.exact(text, parameters), order, parameters, page);
    return found.count() > 0
        ? found
        : list(filtered + " and " + search.similar(text, parameters), order, parameters, page);
  }

  private PageView<CustomerView> list(
      String condition, String order, Map<String, Object> parameters, PageQuery page) {
    List<CustomerView> found =
        jdbc.sql(
                CustomerViews.SELECT
                    + (" where " + condition)
                    + (" order by " + order)
                    + ", c.id desc limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(CustomerViews::view)
            .list();
    long count =
        jdbc.sql("select count(*) from customer c where " + condition)
            .params(parameters)
            .query(Long.class)
            .single();
    return page.view(found, count);
  }

  private static String filtered(CustomerFilter filter, Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>(List.of("c.deleted_at is null"));
    if (filter.active() != null) {
      conditions.add("c.is_active = :active");
      parameters.put("active", filter.active());
    }
    if (filter.groupId() != null) {
      conditions.add("c.group_id = :group");
      parameters.put("group", filter.groupId());
    }
    if (filter.tag() != null) {
      conditions.add(":tag = any (c.tags)");
      parameters.put("tag", filter.tag());
    }
    if (filter.owing() != null) {
      conditions.add("(c.credit_balance > 0) = :owing");
      parameters.put("owing", filter.owing());
    }
    return String.join(" and ", conditions);
  }
}
