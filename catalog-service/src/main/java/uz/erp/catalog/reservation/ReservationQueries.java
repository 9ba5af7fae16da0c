package uz.erp.catalog.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads reservations. */
@Component
@Transactional(readOnly = true)
public class ReservationQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "r.id", "expires_at", "r.expires_at", "created_at", "r.created_at");

  private static final String MATCHING =
      """
      where (cast(:status as text) is null or r.status = :status)
        and (cast(:product as bigint) is null or exists (
          select from reservation_line l
          where l.reservation_id = r.id and l.product_id = :product))
      """;

  private final JdbcClient jdbc;

  ReservationQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PageView<ReservationView> list(
      @Nullable ReservationStatus status, @Nullable Long productId, PageQuery page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("status", status == null ? null : status.code());
    parameters.put("product", productId);
    long count =
        jdbc.sql("select count(*) from reservation r " + MATCHING)
            .params(parameters)
            .query(Long.class)
            .single();
    List<ReservationView> headers =
        jdbc.sql(
                "select r.* from reservation r "
                    + MATCHING
                    + " order by "
                    + page.orderBy(ORDERINGS, "-id")
                    + ", r.id desc limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(ReservationQueries::header)
            .list();
    return page.view(withLines(headers), count);
  }

  /**
   * @throws ProblemException 404 when there is no such reservation
   */
  public ReservationView get(long id) {
    return withLines(
            jdbc.sql("select r.* from reservation r where r.id = :id")
                .param("id", id)
                .query(ReservationQueries::header)
                .list())
        .stream()
        .findFirst()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  Optional<ReservationView> find(UUID clientUuid) {
    return withLines(
            jdbc.sql("select r.* from reservation r where r.client_uuid = :uuid")
                .param("uuid", clientUuid)
                .query(ReservationQueries::header)
                .list())
        .stream()
        .findFirst();
  }

  private List<ReservationView> withLines(List<ReservationView> headers) {
    if (headers.isEmpty()) {
      return List.of();
    }
    Map<Long, List<ReservationView.Line>> lines = new HashMap<>();
    jdbc.sql(
            """
            select l.reservation_id, l.position, l.product_id, l.quantity, b.number as batch,
              l.document_line
            from reservation_line l left join batch b on b.id = l.batch_id
            where l.reservation_id in (:ids) order by l.reservation_id, l.position
            """)
        .param("ids", headers.stream().map(ReservationView::id).toList())
        .query(
            row -> {
              lines
                  .computeIfAbsent(row.getLong("reservation_id"), ignored -> new ArrayList<>())
                  .add(
                      new ReservationView.Line(
                          row.getInt("position"),
                          row.getLong("product_id"),
                          Quantity.of(row.getBigDecimal("quantity")),
                          row.getString("batch"),
                          row.getLong("document_line")));
            });
    return headers.stream()
        .map(header -> header.withLines(lines.getOrDefault(header.id(), List.of())))
        .toList();
  }

  private static ReservationView header(ResultSet row, int number) throws SQLException {
    OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
    return new ReservationView(
        row.getLong("id"),
        row.getObject("client_uuid", UUID.class),
        ReservationStatus.of(row.getString("status")),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getString("document_type"),
        row.getObject("document_id", Long.class),
        row.getLong("employee_id"),
        row.getString("employee_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        closedAt == null ? null : closedAt.toInstant(),
        List.of());
  }
}
