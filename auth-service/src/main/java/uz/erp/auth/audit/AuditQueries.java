package uz.erp.auth.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads the entries of the bound store; that it is only that store's is the database's doing. */
@Service
public class AuditQueries {

  private static final Map<String, String> ORDERINGS = Map.of("created_at", "a.created_at");
  private static final TypeReference<Map<String, FieldChanges.Change>> CHANGES =
      new TypeReference<>() {};

  private static final String FROM =
      """
       from shared.audit_entry a
      where a.store_id = shared.current_store_id()
        and (cast(:action as text) is null or a.action = :action)
        and (cast(:actor as bigint) is null or a.actor_user_id = :actor)
        and (cast(:name as text) is null or lower(a.actor_name) like :name)
        and (cast(:from as timestamptz) is null or a.created_at >= :from)
        and (cast(:before as timestamptz) is null or a.created_at < :before)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Transactional(readOnly = true)
  public PageView<AuditEntryView> list(PageQuery page, AuditFilter filter) {
    String order = page.orderBy(ORDERINGS, "-created_at");
    String tie = order.endsWith(" desc") ? ", a.id desc" : ", a.id";
    List<AuditEntryView> entries =
        filtered(
                "select a.*" + FROM + " order by " + order + tie + " limit :limit offset :offset",
                filter)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query((row, number) -> view(row))
            .list();
    long count = filtered("select count(*)" + FROM, filter).query(Long.class).single();
    return page.view(entries, count);
  }

  private JdbcClient.StatementSpec filtered(String sql, AuditFilter filter) {
    AuditAction action = filter.action();
    return jdbc.sql(sql)
        .param("action", action == null ? null : action.code())
        .param("actor", filter.actorId())
        .param("name", filter.actorPattern())
        .param("from", utc(filter.from()))
        .param("before", utc(filter.before()));
  }

  private AuditEntryView view(ResultSet row) throws SQLException {
    return new AuditEntryView(
        row.getLong("id"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        AuditAction.find(row.getString("action")).orElseThrow(),
        new AuditEntryView.WhoView(
            row.getObject("actor_user_id", Long.class),
            row.getString("actor_name"),
            row.getString("actor_role")),
        new AuditEntryView.WhatView(
            row.getString("target_type"),
            row.getObject("target_id", Long.class),
            row.getString("target_name")),
        row.getString("address"),
        row.getString("user_agent"),
        json.readValue(row.getString("changes"), CHANGES));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
