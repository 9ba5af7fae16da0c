package uz.erp.catalog.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.inventory.SaleEffects;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.ReservedStock;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** The three ways a reservation ends. Its row is locked first, then the stock of its products. */
@Service
@Transactional
public class ReservationEnds {

  private static final String SALE = "sale";

  private final StockLedger ledger;
  private final ReservedStock reserved;
  private final SaleEffects sales;
  private final ReservationQueries queries;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReservationEnds(
      StockLedger ledger,
      ReservedStock reserved,
      SaleEffects sales,
      ReservationQueries queries,
      JdbcClient jdbc,
      Clock clock) {
    this.ledger = ledger;
    this.reserved = reserved;
    this.sales = sales;
    this.queries = queries;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the promise back; a promise that is over stays as it is.
   *
   * @throws ProblemException 404 when there is no such reservation, 409 {@code reservation_closed}
   *     when it is confirmed
   */
  public ReservationView release(long id) {
    ReservationView reservation = lock(id);
    switch (reservation.status()) {
      case OPEN -> {
        letGo(reservation);
        close(id, ReservationStatus.RELEASED, null);
      }
      case CONFIRMED -> throw closed(reservation);
      case RELEASED, EXPIRED -> {}
    }
    return queries.get(id);
  }

  /**
   * Takes the promised goods out as sold by a sale. What the sale's own event reported before is
   * not taken out again, nor will the event take out what was confirmed.
   *
   * @throws ProblemException 404 when there is no such reservation, 409 {@code reservation_closed}
   *     when it ended in another way
   */
  public ReservationView confirmSale(long id, long saleId, Movement.Actor by) {
    ReservationView reservation = lock(id);
    if (reservation.status() == ReservationStatus.CONFIRMED
        && Long.valueOf(saleId).equals(reservation.documentId())) {
      return reservation;
    }
    if (reservation.status() != ReservationStatus.OPEN) {
      throw closed(reservation);
    }
    letGo(reservation);
    sales.sold(
        List.of(
            new SaleEffects.Document(
                saleId, null, null, by, clock.instant(), linesOf(reservation.lines()))));
    close(id, ReservationStatus.CONFIRMED, saleId);
    return queries.get(id);
  }

  /** Some open reservations whose time is over: as many as end in a second or two. */
  @Transactional(readOnly = true)
  List<Long> listOverdue() {
    return jdbc.sql(
            """
            select id from reservation where status = 'open' and expires_at <= now()
            order by expires_at, id limit 100
            """)
        .query(Long.class)
        .list();
  }

  /** When the next open reservation is over; in the past when one is already. */
  @Transactional(readOnly = true)
  Optional<Instant> findNextEnd() {
    return jdbc.sql(
            """
            select expires_at from reservation where status = 'open'
            order by expires_at limit 1
            """)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Ends a reservation whose time is over, unless it ended otherwise meanwhile. */
  void expire(long id) {
    ReservationView reservation = lock(id);
    if (reservation.status() == ReservationStatus.OPEN) {
      letGo(reservation);
      close(id, ReservationStatus.EXPIRED, null);
    }
  }

  private ReservationView lock(long id) {
    List<Long> locked =
        jdbc.sql("select id from reservation where id = :id for update")
            .param("id", id)
            .query(Long.class)
            .list();
    if (locked.isEmpty()) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return queries.get(id);
  }

  private void letGo(ReservationView reservation) {
    ledger.lock(reservation.lines().stream().map(ReservationView.Line::product).toList());
    reservation.lines().forEach(line -> reserved.release(line.product(), line.quantity()));
  }

  private void close(long id, ReservationStatus status, @Nullable Long saleId) {
    jdbc.sql(
            """
            update reservation
            set status = :status, closed_at = now(), document_type = cast(:type as text),
              document_id = cast(:document as bigint)
            where id = :id
            """)
        .param("id", id)
        .param("status", status.code())
        .param("type", saleId == null ? null : SALE)
        .param("document", saleId)
        .update();
  }

  private List<SaleEffects.Line> linesOf(List<ReservationView.Line> lines) {
    Map<Long, Money> costs = new HashMap<>();
    RowCallbackHandler each =
        row -> costs.put(row.getLong("id"), Money.of(row.getBigDecimal("cost_price")));
    jdbc.sql("select id, cost_price from product where id in (:ids)")
        .param("ids", lines.stream().map(ReservationView.Line::product).toList())
        .query(each);
    return lines.stream()
        .map(
            line ->
                new SaleEffects.Line(
                    line.line(),
                    line.product(),
                    line.quantity(),
                    costs.getOrDefault(line.product(), Money.ZERO),
                    line.batch()))
        .toList();
  }

  private static ProblemException closed(ReservationView reservation) {
    return new ProblemException(ReservationProblem.RESERVATION_CLOSED, reservation.status().code());
  }
}
