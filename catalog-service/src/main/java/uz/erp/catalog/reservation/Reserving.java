package uz.erp.catalog.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batch;
import uz.erp.catalog.batch.BatchProblem;
import uz.erp.catalog.batch.Batches;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.ReservedStock;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Promises stock: all lines or none, and once for each client_uuid. */
@Service
@Transactional
public class Reserving {

  private static final Duration AT_MOST = Duration.ofHours(24);

  private final StockLedger ledger;
  private final ReservedStock reserved;
  private final Batches batches;
  private final ProductQueries products;
  private final ReservationQueries queries;
  private final JobQueue jobQueue;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final StoreClock storeClock;

  Reserving(
      StockLedger ledger,
      ReservedStock reserved,
      Batches batches,
      ProductQueries products,
      ReservationQueries queries,
      JobQueue jobQueue,
      JdbcClient jdbc,
      Clock clock,
      StoreClock storeClock) {
    this.ledger = ledger;
    this.reserved = reserved;
    this.batches = batches;
    this.products = products;
    this.queries = queries;
    this.jobQueue = jobQueue;
    this.jdbc = jdbc;
    this.clock = clock;
    this.storeClock = storeClock;
  }

  /**
   * @return the reservation of that client_uuid, just made or made before
   * @throws ProblemException 400 when a line names no product or batch of the store, 409 {@code
   *     insufficient_available}, {@code insufficient_batch}, {@code batch_expired} or {@code
   *     reservation_differs}
   */
  public ReservationView reserve(ReservationDetails details, Movement.Actor by) {
    Optional<ReservationView> before = queries.find(details.clientUuid());
    if (before.isPresent()) {
      return same(before.get(), details);
    }
    Set<Long> ids =
        details.lines().stream()
            .map(ReservationDetails.Line::productId)
            .collect(Collectors.toUnmodifiableSet());
    requireProducts(details.lines(), ids);
    Instant expiresAt = endOf(details);
    // waits for another request with the same client_uuid, before any stock is locked
    Optional<Long> id = insert(details, expiresAt, by);
    if (id.isEmpty()) {
      return same(queries.find(details.clientUuid()).orElseThrow(), details);
    }
    ledger.lock(ids);
    IntStream.range(0, details.lines().size())
        .boxed()
        .sorted(Comparator.comparing(index -> details.lines().get(index).productId()))
        .forEach(index -> hold(id.get(), index, details.lines().get(index)));
    jobQueue.request(ReservationExpiry.NAME, expiresAt);
    return queries.get(id.get());
  }

  private void hold(long reservation, int index, ReservationDetails.Line line) {
    Batch batch = batchOf(index, line);
    reserved.reserve(line.productId(), line.quantity());
    jdbc.sql(
            """
            insert into reservation_line (reservation_id, position, product_id, batch_id, quantity,
              document_line)
            values (:reservation, :position, :product, cast(:batch as bigint), :quantity, :line)
            """)
        .param("reservation", reservation)
        .param("position", index + 1)
        .param("product", line.productId())
        .param("batch", batch == null ? null : batch.id())
        .param("quantity", line.quantity().amount())
        .param("line", line.documentLine())
        .update();
  }

  private @Nullable Batch batchOf(int index, ReservationDetails.Line line) {
    String number = line.batchNumber();
    if (number == null) {
      return null;
    }
    Batch batch =
        batches
            .find(line.productId(), number)
            .orElseThrow(
                () ->
                    ProblemException.field(
                        "lines[" + index + "].batch", "validation.no_such_batch"));
    if (batch.isExpiredOn(storeClock.today())) {
      throw new ProblemException(BatchProblem.BATCH_EXPIRED, batch.number());
    }
    Quantity free = batch.onHand().minus(promisedOf(batch));
    if (free.compareTo(line.quantity()) < 0) {
      throw new ProblemException(BatchProblem.INSUFFICIENT_BATCH, free.toString());
    }
    return batch;
  }

  private Quantity promisedOf(Batch batch) {
    return jdbc.sql(
            """
            select coalesce(sum(l.quantity), 0) as promised
            from reservation_line l join reservation r on r.id = l.reservation_id
            where l.product_id = :product and l.batch_id = :batch and r.status = 'open'
            """)
        .param("product", batch.productId())
        .param("batch", batch.id())
        .query((row, number) -> Quantity.of(row.getBigDecimal("promised")))
        .single();
  }

  private Optional<Long> insert(ReservationDetails details, Instant expiresAt, Movement.Actor by) {
    return jdbc.sql(
            """
            insert into reservation (client_uuid, expires_at, employee_id, employee_name)
            values (:uuid, :expires_at, :employee, :employee_name)
            on conflict on constraint uq_reservation_client_uuid do nothing
            returning id
            """)
        .param("uuid", details.clientUuid())
        .param("expires_at", expiresAt.atOffset(ZoneOffset.UTC))
        .param("employee", by.employeeId())
        .param("employee_name", by.name())
        .query(Long.class)
        .optional();
  }

  private Instant endOf(ReservationDetails details) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant until = details.expiresAt();
    Duration time = details.timeToLive();
    if (until != null && time == null && until.isAfter(now) && !until.isAfter(now.plus(AT_MOST))) {
      return until;
    }
    if (until == null && time != null && time.isPositive() && time.compareTo(AT_MOST) <= 0) {
      return now.plus(time);
    }
    throw ProblemException.field(
        until == null ? "ttl_seconds" : "expires_at", "validation.reservation_time");
  }

  private void requireProducts(List<ReservationDetails.Line> lines, Set<Long> ids) {
    Set<Long> living = products.living(ids);
    FieldErrors errors = new FieldErrors();
    for (int index = 0; index < lines.size(); index++) {
      if (!living.contains(lines.get(index).productId())) {
        errors.add("lines[" + index + "].product", "validation.no_such_product");
      }
    }
    errors.throwIfAny();
  }

  private static ReservationView same(ReservationView made, ReservationDetails asked) {
    List<ReservationDetails.Line> lines =
        made.lines().stream()
            .map(
                line ->
                    new ReservationDetails.Line(
                        line.product(), line.quantity(), line.batch(), line.line()))
            .toList();
    if (!lines.equals(asked.lines())) {
      throw new ProblemException(ReservationProblem.RESERVATION_DIFFERS);
    }
    return made;
  }
}
