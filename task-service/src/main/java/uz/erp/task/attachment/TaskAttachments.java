package uz.erp.task.attachment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.task.FieldChange;
import uz.erp.task.task.TaskJournal;
import uz.erp.task.task.TaskLocks;
import uz.erp.task.task.TaskQueries;
import uz.erp.task.task.TaskRef;
import uz.erp.task.task.Viewer;

/** Stores the files of tasks; each is added and deleted with the task's row locked. */
@Service
@Transactional
public class TaskAttachments {

  private static final int MOST = 20;
  private static final String FIELD = "attachments";

  private static final String VIEW =
      """
      select a.id, a.name, a.media_type, a.size,
             '/api/tasks/tasks/' || a.task_id || '/attachments/' || a.id || '/' as url,
             a.uploaded_by, e.full_name as uploaded_by_name, a.created_at
        from task_attachment a
        left join employee e on e.id = a.uploaded_by
       where a.task_id = :task
      """;

  private final JdbcClient jdbc;
  private final TaskQueries tasks;
  private final TaskLocks locks;
  private final TaskJournal journal;
  private final StoreClock clock;

  TaskAttachments(
      JdbcClient jdbc, TaskQueries tasks, TaskLocks locks, TaskJournal journal, StoreClock clock) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.locks = locks;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404, 409 {@code too_many_attachments} when the task has twenty
   */
  public AttachmentView add(long taskId, NewAttachment file) {
    TaskRef task = locks.lock(taskId);
    long count =
        jdbc.sql("select count(*) from task_attachment where task_id = :task")
            .param("task", taskId)
            .query(Long.class)
            .single();
    if (count >= MOST) {
      throw new ProblemException(AttachmentProblem.TOO_MANY_ATTACHMENTS, MOST);
    }
    long employee = Viewer.current().employeeId();
    Instant now = clock.now();
    long id =
        jdbc.sql(
                """
                insert into task_attachment (task_id, name, media_type, size, sha256, content,
                  uploaded_by, created_at)
                values (:task, :name, :media_type, :size, :sha256, :content, :employee, :now)
                returning id
                """)
            .param("task", taskId)
            .param("name", file.name())
            .param("media_type", file.mediaType())
            .param("size", file.content().length)
            .param("sha256", file.sha256())
            .param("content", file.content())
            .param("employee", employee)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    journal.recordPart(task, "attached", employee, now, new FieldChange(FIELD, null, file.name()));
    return find(taskId, id);
  }

  /**
   * All files of a task, oldest first.
   *
   * @throws ProblemException 404 when there is no such task for the current employee
   */
  @Transactional(readOnly = true)
  public List<AttachmentView> list(long taskId) {
    tasks.requireVisible(taskId, Viewer.current());
    return jdbc.sql(VIEW + " order by a.id")
        .param("task", taskId)
        .query(AttachmentView.class)
        .list();
  }

  /**
   * @throws ProblemException 404 when the task has no such file or is not the current employee's
   */
  @Transactional(readOnly = true)
  public AttachmentContent content(long taskId, long id) {
    tasks.requireVisible(taskId, Viewer.current());
    return jdbc.sql(
            """
            select name, media_type, sha256, content from task_attachment
            where task_id = :task and id = :id
            """)
        .param("task", taskId)
        .param("id", id)
        .query(
            (row, number) ->
                new AttachmentContent(
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getString("sha256"),
                    row.getBytes("content")))
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * @throws ProblemException 404, 403 for another's file unless owner or manager
   */
  public void remove(long taskId, long id) {
    TaskRef task = locks.lock(taskId);
    AttachmentView file = find(taskId, id);
    Viewer viewer = Viewer.current();
    if (!viewer.seesAll() && file.uploadedBy() != viewer.employeeId()) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
    jdbc.sql("delete from task_attachment where id = :id").param("id", id).update();
    journal.recordPart(
        task,
        "detached",
        viewer.employeeId(),
        clock.now(),
        new FieldChange(FIELD, file.name(), null));
  }

  private AttachmentView find(long taskId, long id) {
    return jdbc.sql(VIEW + " and a.id = :id")
        .param("task", taskId)
        .param("id", id)
        .query(AttachmentView.class)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Bytes with name and media type. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a client
  public record AttachmentContent(String name, String mediaType, String sha256, byte[] bytes) {}
}
