package uz.erp.catalog.category;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Categories named by the way to them from the root. */
@Component
@Transactional
public class CategoryPaths {

  private final JdbcClient jdbc;
  private final Clock clock;

  CategoryPaths(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The names from the root down to each category, by its id. */
  @Transactional(readOnly = true)
  public Map<Long, List<String>> all() {
    Map<Long, List<String>> paths = new HashMap<>();
    RowCallbackHandler each =
        row -> paths.put(row.getLong("id"), List.of((String[]) row.getArray("path").getArray()));
    jdbc.sql(
            """
            with recursive tree as (
              select id, array[name] as path from category where parent_id is null
              union all
              select c.id, t.path || c.name from category c join tree t on c.parent_id = t.id)
            select id, path from tree
            """)
        .query(each);
    return paths;
  }

  /** The category at the end of the path; names are compared whatever their case. */
  @Transactional(readOnly = true)
  public Optional<Long> find(List<String> path) {
    long parent = 0;
    for (String name : path) {
      Optional<Long> next = child(parent, name);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      parent = next.get();
    }
    return Optional.of(parent);
  }

  /** As {@link #find}, but makes what is missing; two who do so at once make it once. */
  public long open(List<String> path) {
    long parent = 0;
    for (String name : path) {
      Optional<Long> next = child(parent, name);
      parent = next.isPresent() ? next.get() : make(parent, name);
    }
    return parent;
  }

  private long make(long parent, String name) {
    jdbc.sql(
            """
            insert into category
              (parent_id, name, description, sort_order, is_active, version, created_at, updated_at)
            values (nullif(:parent, 0), :name, '', 0, true, 1, :now, :now)
            on conflict (parent_id, lower(name)) do nothing
            """)
        .param("parent", parent)
        .param("name", name)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return child(parent, name).orElseThrow();
  }

  private Optional<Long> child(long parent, String name) {
    String under = parent == 0 ? "parent_id is null" : "parent_id = :parent";
    return jdbc.sql("select id from category where lower(name) = lower(:name) and " + under)
        .param("name", name)
        .param("parent", parent)
        .query(Long.class)
        .optional();
  }
}
