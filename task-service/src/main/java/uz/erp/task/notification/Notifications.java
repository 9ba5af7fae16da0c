package uz.erp.task.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;

/** Reads an employee's notifications and marks them as read. */
@Service
@Transactional
public class Notifications {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "n.number", "created_at", "n.created_at");

  private static final String VIEW =
      """
      select n.*, e.full_name as by_name
      from notification n left join employee e on e.id = n.by_employee
      where n.employee_id = :employee
      """;

  private static final String CHOSEN =
      """
        and (not :unread or n.read_at is null)
        and (cast(:text as text) is null or lower(n.task_title) like lower(:text))
      """;

  private final JdbcClient jdbc;
  private final NotificationTexts texts;
  private final StoreClock clock;

  Notifications(JdbcClient jdbc, NotificationTexts texts, StoreClock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.clock = clock;
  }

  /** The newest first by default. */
  @Transactional(readOnly = true)
  public NotificationPage list(long employeeId, boolean unread, PageQuery page, Locale locale) {
    Map<String, @Nullable Object> chosen = new HashMap<>();
    chosen.put("employee", employeeId);
    chosen.put("unread", unread);
    chosen.put("text", page.search() == null ? null : contains(page.search()));
    List<NotificationView> results =
        jdbc.sql(
                VIEW
                    + CHOSEN
                    + (" order by " + page.orderBy(ORDERINGS, "-id"))
                    + ", n.number desc limit :limit offset :offset")
            .params(chosen)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(view(locale))
            .list();
    long count =
        jdbc.sql("select count(*) from notification n where n.employee_id = :employee" + CHOSEN)
            .params(chosen)
            .query(Long.class)
            .single();
    return NotificationPage.of(
        page.view(results, count), countUnread(employeeId), last(employeeId));
  }

  /** Those after this one, the oldest first. */
  @Transactional(readOnly = true)
  public List<NotificationView> listAfter(long employeeId, long id, int limit, Locale locale) {
    return jdbc.sql(VIEW + " and n.number > :id order by n.number limit :limit")
        .param("employee", employeeId)
        .param("id", id)
        .param("limit", limit)
        .query(view(locale))
        .list();
  }

  /**
   * Marks it as read; idempotent.
   *
   * @throws ProblemException 404 when this employee has no such notification
   */
  public NotificationView read(long employeeId, long id, Locale locale) {
    jdbc.sql(
            """
            update notification set read_at = :now
            where employee_id = :employee and number = :id and read_at is null""")
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("employee", employeeId)
        .param("id", id)
        .update();
    return jdbc.sql(VIEW + " and n.number = :id")
        .param("employee", employeeId)
        .param("id", id)
        .query(view(locale))
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Marks all as read. */
  public ReadAllResult readAll(long employeeId) {
    int read =
        jdbc.sql(
                """
                update notification set read_at = :now
                where employee_id = :employee and read_at is null""")
            .param("now", clock.now().atOffset(ZoneOffset.UTC))
            .param("employee", employeeId)
            .update();
    return new ReadAllResult(read, countUnread(employeeId));
  }

  private long countUnread(long employeeId) {
    return jdbc.sql("select count(*) from notification where employee_id = ? and read_at is null")
        .param(employeeId)
        .query(Long.class)
        .single();
  }

  private long last(long employeeId) {
    return jdbc.sql(
            "select coalesce(max(last_number), 0) from notification_counter where employee_id = ?")
        .param(employeeId)
        .query(Long.class)
        .single();
  }

  private RowMapper<NotificationView> view(Locale locale) {
    return (row, number) -> {
      NotificationKind kind = NotificationKind.of(row.getString("kind"));
      String title = row.getString("task_title");
      String comment = row.getString("comment");
      Instant dueDate = instant(row, "due_date");
      Instant readAt = instant(row, "read_at");
      return new NotificationView(
          row.getLong("number"),
          kind,
          row.getLong("task_id"),
          title,
          texts.text(kind, title, comment, dueDate, locale),
          row.getObject("by_employee", Long.class),
          row.getString("by_name"),
          comment,
          dueDate,
          readAt != null,
          readAt,
          row.getObject("created_at", OffsetDateTime.class).toInstant());
    };
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static String contains(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
