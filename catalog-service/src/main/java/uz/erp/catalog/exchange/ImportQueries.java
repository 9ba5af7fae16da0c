package uz.erp.catalog.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads imports and their errors, in the caller's language. */
@Component
@Transactional(readOnly = true)
public class ImportQueries {

  private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};
  private static final Map<String, String> ORDERINGS =
      Map.of("id", "id", "created_at", "created_at");
  private static final Map<String, String> ERROR_ORDERINGS = Map.of("row", "row_number");
  private static final int AT_A_TIME = 500;
  private static final String ERRORS =
      "select row_number, column_name, code, arguments, value from product_import_error"
          + " where import_id = :id order by ";

  private final JdbcClient jdbc;
  private final Captions captions;
  private final JsonMapper json;

  ImportQueries(JdbcClient jdbc, Captions captions, JsonMapper json) {
    this.jdbc = jdbc;
    this.captions = captions;
    this.json = json;
  }

  public PageView<ImportView> list(PageQuery page, Locale language) {
    List<ImportView> imports =
        jdbc.sql(
                "select * from product_import order by "
                    + page.orderBy(ORDERINGS, "-id")
                    + ", id desc limit :limit offset :offset")
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query((row, number) -> view(row, language))
            .list();
    return page.view(
        imports, jdbc.sql("select count(*) from product_import").query(Long.class).single());
  }

  /**
   * @throws ProblemException 404 when there is no such import
   */
  public ImportView get(long id, Locale language) {
    return jdbc.sql("select * from product_import where id = :id")
        .param("id", id)
        .query((row, number) -> view(row, language))
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  public PageView<ImportErrorView> listErrors(long id, PageQuery page, Locale language) {
    get(id, language);
    List<ImportErrorView> errors =
        jdbc.sql(ERRORS + page.orderBy(ERROR_ORDERINGS, "row") + ", id limit :limit offset :offset")
            .param("id", id)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query((row, number) -> error(row, language))
            .list();
    return page.view(
        errors,
        jdbc.sql("select count(*) from product_import_error where import_id = :id")
            .param("id", id)
            .query(Long.class)
            .single());
  }

  /** Hands over one error after the other, in constant memory. */
  public void eachError(long id, Locale language, Consumer<ImportErrorView> consumer) {
    get(id, language);
    RowCallbackHandler handler = row -> consumer.accept(error(row, language));
    jdbc.sql(ERRORS + "row_number, id").withFetchSize(AT_A_TIME).param("id", id).query(handler);
  }

  private ImportErrorView error(ResultSet row, Locale language) throws SQLException {
    String key = row.getString("code");
    Object[] arguments = json.readValue(row.getString("arguments"), ARGUMENTS).toArray();
    return new ImportErrorView(
        row.getInt("row_number"),
        row.getString("column_name"),
        key.substring(key.indexOf('.') + 1),
        captions.text(key, language, arguments),
        row.getString("value"));
  }

  private ImportView view(ResultSet row, Locale language) throws SQLException {
    int total = row.getInt("total");
    int processed = row.getInt("processed");
    return new ImportView(
        row.getLong("id"),
        row.getString("status"),
        ImportMode.find(row.getString("mode")).orElseThrow(),
        row.getBoolean("dry_run"),
        row.getString("file_name"),
        total,
        processed,
        row.getInt("created"),
        row.getInt("updated"),
        row.getInt("unchanged"),
        row.getInt("failed"),
        BigDecimal.valueOf(processed)
            .divide(BigDecimal.valueOf(Math.max(total, 1)), 3, RoundingMode.DOWN),
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
                captions.text(
                    warning.path("key").asString(),
                    language,
                    warning.path("arguments").valueStream().map(JsonNode::asString).toArray()))
        .toList();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
