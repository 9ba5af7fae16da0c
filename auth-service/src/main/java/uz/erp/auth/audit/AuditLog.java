package uz.erp.auth.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries, always in the transaction of what they record. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuditLog {

  private static final String COLUMNS =
      """
      insert into shared.audit_entry
        (store_id, action, actor_user_id, actor_name, actor_role, target_type, target_id,
         target_name, address, user_agent, changes)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditLog(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Records for the owner of one store. */
  public void inStore(
      long storeId, AuditAction action, Actor actor, AuditTarget target, FieldChanges changes) {
    insert(storeId, action, actor, target, changes);
  }

  /** Concerns no store, and is shown to no owner. */
  public void inNoStore(AuditAction action, Actor actor, AuditTarget target) {
    insert(null, action, actor, target, FieldChanges.NONE);
  }

  /**
   * Records for the owner of every store in which the person works now, not for former employers.
   *
   * @param proven whether it was the person; otherwise the caller is unknown
   */
  public void whereverWorks(long userId, AuditAction action, boolean proven, FieldChanges changes) {
    ClientOrigin origin = ClientOrigin.current();
    jdbc.sql(
            COLUMNS
                + """
                select e.store_id, :action,
                       case when :proven then u.id end,
                       case when :proven then concat_ws(' ', u.first_name, nullif(u.last_name, ''))
                            else '' end,
                       case when :proven then e.role else '' end,
                       'user', u.id, u.username, :address, :agent, cast(:changes as jsonb)
                  from shared.employee e
                  join shared.app_user u on u.id = e.user_id
                  join shared.store s on s.id = e.store_id and s.deleted_at is null
                 where e.user_id = :user and e.is_active
                """)
        .param("action", action.code())
        .param("proven", proven)
        .param("user", userId)
        .param("address", origin.address())
        .param("agent", origin.userAgent())
        .param("changes", json.writeValueAsString(changes.asMap()))
        .update();
  }

  private void insert(
      @Nullable Long storeId,
      AuditAction action,
      Actor actor,
      AuditTarget target,
      FieldChanges changes) {
    ClientOrigin origin = ClientOrigin.current();
    jdbc.sql(
            COLUMNS
                + """
                values (:store, :action, :actor, :actorName, :actorRole, :type, :id, :name,
                        :address, :agent, cast(:changes as jsonb))
                """)
        .param("store", storeId)
        .param("action", action.code())
        .param("actor", actor.userId())
        .param("actorName", actor.name())
        .param("actorRole", actor.role())
        .param("type", target.type())
        .param("id", target.id())
        .param("name", target.name())
        .param("address", origin.address())
        .param("agent", origin.userAgent())
        .param("changes", json.writeValueAsString(changes.asMap()))
        .update();
  }
}
