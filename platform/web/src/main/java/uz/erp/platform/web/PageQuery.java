package uz.erp.platform.web;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import uz.erp.platform.problem.ProblemException;

/**
 * Which part of a list is asked for, already checked.
 *
 * @param page from 1
 * @param search stripped; null when nothing is searched
 * @param ordering a field, with {@code -} in front for descending; null for the list's own order
 */
public record PageQuery(
    int page, int pageSize, @Nullable String search, @Nullable String ordering) {

  public static final int DEFAULT_SIZE = 20;
  public static final int MAX_SIZE = 100;

  public long offset() {
    return (page - 1L) * pageSize;
  }

  public int limit() {
    return pageSize;
  }

  /**
   * The SQL {@code order by} terms for the asked ordering.
   *
   * @param columns the fields that may be ordered by and the column, or several, behind each
   * @param byDefault the field used when none is asked for, with {@code -} for descending
   * @throws ProblemException 400 on {@code ordering} for another field
   */
  public String orderBy(Map<String, String> columns, String byDefault) {
    String asked = asked(byDefault);
    return choose(columns, asked) + (asked.startsWith("-") ? " desc" : " asc");
  }

  /**
   * This page of entities, nulls last and equal ones by their id.
   *
   * @param orders the fields that may be ordered by and the entity's property behind each
   * @param byDefault the field used when none is asked for, with {@code -} for descending
   * @throws ProblemException 400 on {@code ordering} for another field
   */
  public Pageable pageable(Map<String, Sort.Order> orders, String byDefault) {
    String asked = asked(byDefault);
    Sort.Direction direction = asked.startsWith("-") ? Sort.Direction.DESC : Sort.Direction.ASC;
    Sort.Order order = choose(orders, asked).with(direction).nullsLast();
    return PageRequest.of(page - 1, pageSize, Sort.by(order, Sort.Order.by("id")));
  }

  private String asked(String byDefault) {
    return ordering == null ? byDefault : ordering;
  }

  private static <T> T choose(Map<String, T> fields, String asked) {
    T chosen = fields.get(asked.startsWith("-") ? asked.substring(1) : asked);
    if (chosen == null) {
      throw ProblemException.field(
          "ordering", "validation.ordering", String.join(", ", new TreeSet<>(fields.keySet())));
    }
    return chosen;
  }

  /** The answer for this page; to be called while the request is being served. */
  public <T> PageView<T> view(List<T> results, long count) {
    boolean last = offset() + results.size() >= count;
    return new PageView<>(
        count, last ? null : link(page + 1), page == 1 ? null : link(page - 1), results);
  }

  private static String link(int page) {
    return PublicLinks.current().replaceQueryParam("page", page).build().toUriString();
  }
}
