package uz.erp.catalog.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * What is to be promised; until a moment or for a time, one of the two.
 *
 * @param clientUuid what the client knows it by
 */
public record ReservationDetails(
    UUID clientUuid, @Nullable Instant expiresAt, @Nullable Duration timeToLive, List<Line> lines) {

  public ReservationDetails {
    lines = List.copyOf(lines);
  }

  /**
   * @param batchNumber null when any goods will do
   * @param documentLine what the document that confirms it will call this line
   */
  public record Line(
      long productId, Quantity quantity, @Nullable String batchNumber, long documentLine) {}
}
