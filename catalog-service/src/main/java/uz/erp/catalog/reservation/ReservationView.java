package uz.erp.catalog.reservation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * A reservation as clients see it.
 *
 * @param documentType of the document that confirmed it
 */
public record ReservationView(
    long id,
    UUID clientUuid,
    ReservationStatus status,
    Instant expiresAt,
    @Nullable String documentType,
    @Nullable Long documentId,
    long employeeId,
    String employeeName,
    Instant createdAt,
    @Nullable Instant closedAt,
    List<Line> lines) {

  ReservationView withLines(List<Line> itsLines) {
    return new ReservationView(
        id,
        clientUuid,
        status,
        expiresAt,
        documentType,
        documentId,
        employeeId,
        employeeName,
        createdAt,
        closedAt,
        List.copyOf(itsLines));
  }

  /**
   * @param batch number of the batch it is to come from; null when any goods will do
   * @param line what the confirming document calls it
   */
  @Schema(name = "ReservationLine")
  public record Line(
      int position, long product, Quantity quantity, @Nullable String batch, long line) {}
}
