package uz.erp.catalog.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads transfers. */
@Component
@Transactional(readOnly = true)
public class TransferQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "t.id", "sent_at", "t.sent_at", "closed_at", "t.closed_at");

  private static final String MATCHING =
      """
      where (cast(:direction as text) is null or t.direction = :direction)
        and (cast(:status as text) is null or t.status = :status)
      """;

  private final JdbcClient jdbc;

  TransferQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PageView<TransferView> list(
      @Nullable TransferDirection direction, @Nullable TransferStatus status, PageQuery page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("direction", direction == null ? null : direction.code());
    parameters.put("status", status == null ? null : status.code());
    long count =
        jdbc.sql("select count(*) from transfer t " + MATCHING)
            .params(parameters)
            .query(Long.class)
            .single();
    List<TransferView> headers =
        jdbc.sql(
                "select t.* from transfer t "
                    + MATCHING
                    + " order by "
                    + page.orderBy(ORDERINGS, "-id")
                    + ", t.id desc limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(TransferQueries::header)
            .list();
    return page.view(withLines(headers), count);
  }

  /**
   * @throws ProblemException 404 when there is no such transfer
   */
  public TransferView get(long id) {
    return withLines(
            jdbc.sql("select t.* from transfer t where t.id = :id")
                .param("id", id)
                .query(TransferQueries::header)
                .list())
        .stream()
        .findFirst()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private List<TransferView> withLines(List<TransferView> headers) {
    if (headers.isEmpty()) {
      return List.of();
    }
    Map<Long, List<TransferView.Line>> lines = new HashMap<>();
    RowCallbackHandler each =
        row ->
            lines
                .computeIfAbsent(row.getLong("transfer_id"), ignored -> new ArrayList<>())
                .add(TransferLine.read(row, 0).view());
    jdbc.sql(
            "select * from transfer_line where transfer_id in (:ids) order by transfer_id, position")
        .param("ids", headers.stream().map(TransferView::id).toList())
        .query(each);
    return headers.stream()
        .map(header -> header.withLines(lines.getOrDefault(header.id(), List.of())))
        .toList();
  }

  private static TransferView header(ResultSet row, int number) throws SQLException {
    OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
    return new TransferView(
        row.getLong("id"),
        row.getObject("reference", UUID.class),
        TransferDirection.find(row.getString("direction")).orElseThrow(),
        TransferStatus.find(row.getString("status")).orElseThrow(),
        row.getString("other_key"),
        row.getString("other_name"),
        row.getString("note"),
        row.getString("sent_by"),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        row.getString("closed_by"),
        closedAt == null ? null : closedAt.toInstant(),
        row.getString("reason"),
        List.of());
  }
}
