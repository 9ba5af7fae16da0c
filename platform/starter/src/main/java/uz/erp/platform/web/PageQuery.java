package uz.erp.platform.web;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
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
    String asked = ordering == null ? byDefault : ordering;
    boolean descending = asked.startsWith("-");
    String column = columns.get(descending ? asked.substring(1) : asked);
    if (column == null) {
      throw ProblemException.field(
          "ordering", "validation.ordering", String.join(", ", new TreeSet<>(columns.keySet())));
    }
    return column + (descending ? " desc" : " asc");
  }

  /**
   * This page for a Spring Data repository, ordered as asked.
   *
   * @param properties the fields that may be ordered by and the entity's property behind each
   * @param byDefault the field used when none is asked for, with {@code -} for descending
   * @param ties properties that order equals; the {@code id} when there are none
   * @throws ProblemException 400 on {@code ordering} for another field
   */
  public Pageable pageable(Map<String, String> properties, String byDefault, String... ties) {
    String[] order = orderBy(properties, byDefault).split(" ");
    Sort asked = Sort.by(Sort.Direction.fromString(order[1]), order[0]);
    return PageRequest.of(
        page - 1, pageSize, asked.and(Sort.by(ties.length == 0 ? new String[] {"id"} : ties)));
  }

  /** The answer for this page; to be called while the request is being served. */
  public <T> PageView<T> view(List<T> results, long count) {
    boolean last = offset() + results.size() >= count;
    return new PageView<>(
        count, last ? null : link(page + 1), page == 1 ? null : link(page - 1), results);
  }

  /** The answer for a page that a Spring Data repository has read. */
  public <T> PageView<T> view(Page<T> found) {
    return view(found.getContent(), found.getTotalElements());
  }

  private static String link(int page) {
    return PublicLinks.current().replaceQueryParam("page", page).build().toUriString();
  }
}
