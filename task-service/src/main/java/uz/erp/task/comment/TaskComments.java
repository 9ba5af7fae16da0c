package uz.erp.task.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.task.TaskJournal;
import uz.erp.task.task.TaskLocks;
import uz.erp.task.task.TaskQueries;
import uz.erp.task.task.TaskRef;
import uz.erp.task.task.Viewer;

/** Stores the comments on tasks. */
@Service
@Transactional
public class TaskComments {

  private static final Duration EDITABLE = Duration.ofMinutes(15);
  private static final Map<String, String> ORDERINGS = Map.of("created_at", "c.id");
  private static final String VIEW =
      """
      select c.*, author.full_name as author_name
        from task_comment c
        left join employee author on author.id = c.author_id
      """;

  private static final String CHOSEN =
      " join task on task.id = c.task_id "
          + TaskQueries.VISIBLE
          + """
               and (cast(:task as bigint) is null or c.task_id = :task)
               and strpos(lower(c.text), lower(coalesce(:search, ''))) > 0
            """;

  private final JdbcClient jdbc;
  private final TaskQueries tasks;
  private final TaskLocks locks;
  private final TaskJournal journal;
  private final StoreClock clock;

  TaskComments(
      JdbcClient jdbc, TaskQueries tasks, TaskLocks locks, TaskJournal journal, StoreClock clock) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.locks = locks;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Adds a comment of the current employee.
   *
   * @throws ProblemException 404 when the current employee sees no such task
   */
  public CommentView add(long taskId, String text) {
    TaskRef task = locks.lock(taskId);
    long author = Viewer.current().employeeId();
    Instant now = clock.now();
    long id =
        jdbc.sql(
                """
                insert into task_comment (task_id, author_id, text, created_at)
                values (:task, :author, :text, :now) returning id
                """)
            .param("task", taskId)
            .param("author", author)
            .param("text", text)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    journal.recordComment(task, author, now);
    return find(id);
  }

  /**
   * Comments, oldest first by default.
   *
   * @param taskId its task; null for all tasks that the current employee sees
   * @throws ProblemException 404 when there is no such task for the current employee
   */
  @Transactional(readOnly = true)
  public PageView<CommentView> list(@Nullable Long taskId, PageQuery page) {
    Viewer viewer = Viewer.current();
    if (taskId != null) {
      tasks.requireVisible(taskId, viewer);
    }
    MapSqlParameterSource parameters =
        new MapSqlParameterSource("all", viewer.seesAll())
            .addValue("viewer", viewer.employeeId())
            .addValue("task", taskId)
            .addValue("search", page.search())
            .addValue("limit", page.limit())
            .addValue("offset", page.offset());
    return page.view(
        jdbc.sql(
                VIEW
                    + CHOSEN
                    + (" order by " + page.orderBy(ORDERINGS, "created_at"))
                    + " limit :limit offset :offset")
            .paramSource(parameters)
            .query(TaskComments::view)
            .list(),
        jdbc.sql("select count(*) from task_comment c" + CHOSEN)
            .paramSource(parameters)
            .query(Long.class)
            .single());
  }

  /**
   * @throws ProblemException 404 when there is no such comment on a task of the current employee's
   */
  @Transactional(readOnly = true)
  public CommentView get(long id) {
    CommentView comment = find(id);
    tasks.requireVisible(comment.task(), Viewer.current());
    return comment;
  }

  /**
   * Edits a comment of the current employee.
   *
   * @throws ProblemException 404, 403 for another's, 409 {@code comment_final} after a quarter of
   *     an hour, 412
   */
  public CommentView change(long id, @Nullable String ifMatch, String text) {
    CommentView comment = own(id, ifMatch);
    if (!comment.comment().equals(text)) {
      jdbc.sql(
              """
              update task_comment set text = :text, edited_at = :now, version = version + 1
              where id = :id
              """)
          .param("text", text)
          .param("now", clock.now().atOffset(ZoneOffset.UTC))
          .param("id", id)
          .update();
    }
    return find(id);
  }

  /**
   * Deletes a comment of the current employee.
   *
   * @throws ProblemException as {@link #change}
   */
  public void remove(long id, @Nullable String ifMatch) {
    own(id, ifMatch);
    jdbc.sql("delete from task_comment where id = :id").param("id", id).update();
  }

  private CommentView own(long id, @Nullable String ifMatch) {
    jdbc.sql("select id from task_comment where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional();
    CommentView comment = get(id);
    if (comment.author() != Viewer.current().employeeId()) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
    EntityTags.requireMatch(ifMatch, comment.version());
    if (clock.now().isAfter(comment.createdAt().plus(EDITABLE))) {
      throw new ProblemException(CommentProblem.COMMENT_FINAL, EDITABLE.toMinutes());
    }
    return comment;
  }

  private CommentView find(long id) {
    return jdbc.sql(VIEW + " where c.id = :id")
        .param("id", id)
        .query(TaskComments::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private static CommentView view(ResultSet row, int number) throws SQLException {
    OffsetDateTime editedAt = row.getObject("edited_at", OffsetDateTime.class);
    return new CommentView(
        row.getLong("id"),
        row.getLong("task_id"),
        row.getString("text"),
        row.getLong("author_id"),
        row.getString("author_name"),
        editedAt != null,
        editedAt == null ? null : editedAt.toInstant(),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
