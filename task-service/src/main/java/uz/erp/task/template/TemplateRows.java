package uz.erp.task.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.web.PageQuery;
import uz.erp.task.task.NewChecklistItem;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/** Templates in their table. */
@Component
class TemplateRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "title", "t.title",
          "created_at", "t.created_at",
          "next_occurrence_at", "t.next_occurrence_at");

  private static final String VIEW =
      """
      select t.*, e.full_name as assigned_to_name, e.is_active as assignee_active
        from task_template t
        left join employee e on e.id = t.assigned_to
       where t.deleted_at is null
      """;

  private static final String CHOSEN =
      """
        and (cast(:active as boolean) is null or t.is_active = :active)
        and (cast(:category as text) is null or t.category = :category)
        and strpos(lower(t.title), lower(coalesce(:search, ''))) > 0
      """;

  private final JdbcClient jdbc;

  TemplateRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TemplateView> list(
      @Nullable Boolean active, @Nullable TaskCategory category, PageQuery page) {
    return jdbc.sql(
            VIEW
                + CHOSEN
                + (" order by " + page.orderBy(ORDERINGS, "title"))
                + " nulls last, t.id limit :limit offset :offset")
        .paramSource(
            chosen(active, category, page)
                .addValue("limit", page.limit())
                .addValue("offset", page.offset()))
        .query(TemplateRows::view)
        .list();
  }

  long count(@Nullable Boolean active, @Nullable TaskCategory category, PageQuery page) {
    return jdbc.sql("select count(*) from task_template t where t.deleted_at is null" + CHOSEN)
        .paramSource(chosen(active, category, page))
        .query(Long.class)
        .single();
  }

  Optional<TemplateView> find(long id) {
    return jdbc.sql(VIEW + " and t.id = :id").param("id", id).query(TemplateRows::view).optional();
  }

  /** Whether it is there; if so nobody else changes it until this transaction is over. */
  boolean lock(long id) {
    return jdbc.sql("select id from task_template where id = :id and deleted_at is null for update")
        .param("id", id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  long add(TemplateDetails template, Instant now) {
    return jdbc.sql(
            """
            insert into task_template (title, description, priority, category, assigned_to,
              due_in_hours, checklist, requires_review, is_active, recurrence, created_at, updated_at)
            values (:title, :description, :priority, :category, :assignee, :hours,
              cast(:checklist as jsonb), :review, :active, cast(:recurrence as jsonb), :now, :now)
            returning id
            """)
        .paramSource(parameters(template, now))
        .query(Long.class)
        .single();
  }

  void change(long id, TemplateDetails template, Instant now) {
    jdbc.sql(
            """
            update task_template set title = :title, description = :description,
              priority = :priority, category = :category, assigned_to = :assignee,
              due_in_hours = :hours, checklist = cast(:checklist as jsonb),
              requires_review = :review, is_active = :active,
              recurrence = cast(:recurrence as jsonb), version = version + 1, updated_at = :now
            where id = :id
            """)
        .paramSource(parameters(template, now).addValue("id", id))
        .update();
  }

  /** When it is the template's turn; both null when never. */
  void schedule(long id, @Nullable LocalDate day, @Nullable Instant at) {
    jdbc.sql(
            """
            update task_template set next_occurrence_on = :day, next_occurrence_at = :at
            where id = :id
            """)
        .param("day", day)
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void delete(long id, Instant now) {
    jdbc.sql(
            """
            update task_template set deleted_at = :now, next_occurrence_on = null,
              next_occurrence_at = null, version = version + 1
            where id = :id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private static MapSqlParameterSource chosen(
      @Nullable Boolean active, @Nullable TaskCategory category, PageQuery page) {
    return new MapSqlParameterSource("active", active)
        .addValue("category", category == null ? null : category.code())
        .addValue("search", page.search());
  }

  private static MapSqlParameterSource parameters(TemplateDetails template, Instant now) {
    Recurrence recurrence = template.recurrence();
    return new MapSqlParameterSource("title", template.title())
        .addValue("description", template.description())
        .addValue("priority", template.priority().code())
        .addValue("category", template.category().code())
        .addValue("assignee", template.assignedTo())
        .addValue("hours", template.dueInHours())
        .addValue("checklist", JSON.writeValueAsString(template.checklist()))
        .addValue("review", template.requiresReview())
        .addValue("active", template.isActive())
        .addValue("recurrence", recurrence == null ? null : JSON.writeValueAsString(recurrence))
        .addValue("now", now.atOffset(ZoneOffset.UTC));
  }

  static TemplateView view(ResultSet row, int number) throws SQLException {
    String recurrence = row.getString("recurrence");
    OffsetDateTime next = row.getObject("next_occurrence_at", OffsetDateTime.class);
    return new TemplateView(
        row.getLong("id"),
        row.getString("title"),
        row.getString("description"),
        TaskPriority.valueOf(row.getString("priority").toUpperCase(Locale.ROOT)),
        TaskCategory.valueOf(row.getString("category").toUpperCase(Locale.ROOT)),
        row.getObject("assigned_to", Long.class),
        row.getString("assigned_to_name"),
        row.getObject("assignee_active", Boolean.class),
        row.getObject("due_in_hours", Integer.class),
        List.of(JSON.readValue(row.getString("checklist"), NewChecklistItem[].class)),
        row.getBoolean("requires_review"),
        row.getBoolean("is_active"),
        recurrence == null ? null : JSON.readValue(recurrence, Recurrence.class),
        next == null ? null : next.toInstant(),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
