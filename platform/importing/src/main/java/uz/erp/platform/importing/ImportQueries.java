package uz.erp.platform.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads imports of one kind and their errors, in the caller's language. */
@Transactional(readOnly = true)
public class ImportQueries {

  private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};
  private static final Map<String, String> ORDERINGS =
      Map.of("id", "id", "created_at", "created_at");
  private static final Map<String, String> ERROR_ORDERINGS = Map.of("row", "row_number");
  private static final int AT_A_TIME = 500;

  private final ImportKind kind;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final MessageSource messages;

  ImportQueries(ImportKind kind, JdbcClient jdbc, JsonMapper json, MessageSource messages) {
    this.kind = kind;
    this.jdbc = jdbc;
    this.json = json;
    this.messages = messages;
  }

  public <T> PageView<T> list(PageQuery page, Locale language, Function<StoredImport, T> view) {
    List<T> imports =
        sql("select * from {table} order by "
                + page.orderBy(ORDERINGS, "-id")
                + ", id desc limit :limit offset :offset")
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query((row, number) -> view.apply(stored(row, language)))
            .list();
    return page.view(imports, sql("select count(*) from {table}").query(Long.class).single());
  }

  /**
   * @throws ProblemException 404 when there is no such import
   */
  public StoredImport get(long id, Locale language) {
    return sql("select * from {table} where id = :id")
        .param("id", id)
        .query((row, number) -> stored(row, language))
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  public PageView<ImportErrorView> listErrors(long id, PageQuery page, Locale language) {
    get(id, language);
    List<ImportErrorView> errors =
        errors(page.orderBy(ERROR_ORDERINGS, "row") + ", id limit :limit offset :offset")
            .param("id", id)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query((row, number) -> error(row, language))
            .list();
    return page.view(
        errors,
        sql("select count(*) from {table}_error where import_id = :id")
            .param("id", id)
            .query(Long.class)
            .single());
  }

  /** Hands over one error after the other, in constant memory. */
  public void eachError(long id, Locale language, Consumer<ImportErrorView> consumer) {
    get(id, language);
    RowCallbackHandler handler = row -> consumer.accept(error(row, language));
    errors("row_number, id").withFetchSize(AT_A_TIME).param("id", id).query(handler);
  }

  private JdbcClient.StatementSpec errors(String order) {
    return sql(
        "select row_number, column_name, code, arguments, value from {table}_error"
            + " where import_id = :id order by "
            + order);
  }

  private ImportErrorView error(ResultSet row, Locale language) throws SQLException {
    String key = row.getString("code");
    Object[] arguments = json.readValue(row.getString("arguments"), ARGUMENTS).toArray();
    return new ImportErrorView(
        row.getInt("row_number"),
        row.getString("column_name"),
        key.substring(key.indexOf('.') + 1),
        text(key, language, arguments),
        row.getString("value"));
  }

  private StoredImport stored(ResultSet row, Locale language) throws SQLException {
    Integer total = row.getObject("total", Integer.class);
    int processed = row.getInt("processed");
    Map<String, Integer> counts = new HashMap<>();
    for (String counter : kind.counters()) {
      counts.put(counter, row.getInt(counter));
    }
    return new StoredImport(
        row.getLong("id"),
        row.getString("status"),
        row.getString("mode"),
        row.getBoolean("dry_run"),
        row.getString("file_name"),
        row.getInt("rows_read"),
        total,
        processed,
        counts,
        total == null
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(processed).divide(BigDecimal.valueOf(total), 3, RoundingMode.DOWN),
        warnings(row.getString("warnings"), language),
        row.getString("employee_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instantOrNull(row, "started_at"),
        instantOrNull(row, "finished_at"));
  }

  private List<String> warnings(String stored, Locale language) {
    return json.readTree(stored)
        .valueStream()
        .map(
            warning ->
                text(
                    warning.path("key").asString(),
                    language,
                    warning.path("arguments").valueStream().map(JsonNode::asString).toArray()))
        .toList();
  }

  private String text(String key, Locale language, Object... arguments) {
    String text = messages.getMessage(key, arguments, key, language);
    return text == null ? key : text;
  }

  private JdbcClient.StatementSpec sql(String text) {
    return jdbc.sql(kind.sql(text));
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
