package uz.erp.catalog.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A transfer as one end sees it.
 *
 * @param reference the same at both ends
 * @param otherStore tenant key of the other end
 * @param closedBy who received, rejected or asked to cancel it
 * @param reason why it was rejected
 */
public record TransferView(
    long id,
    UUID reference,
    TransferDirection direction,
    TransferStatus status,
    String otherStore,
    String otherStoreName,
    @Nullable String note,
    String sentBy,
    Instant sentAt,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable String reason,
    List<Line> lines) {

  TransferView withLines(List<Line> itsLines) {
    return new TransferView(
        id,
        reference,
        direction,
        status,
        otherStore,
        otherStoreName,
        note,
        sentBy,
        sentAt,
        closedBy,
        closedAt,
        reason,
        List.copyOf(itsLines));
  }

  /**
   * Goods of one product and batch.
   *
   * @param product of this store; null until the receiver has taken it in
   * @param productName as the sender calls it
   * @param unitCost what one unit cost the sender
   * @param batch number of its batch
   * @param receivedQuantity null until it is received
   * @param difference what was sent and did not come, once it is received
   */
  @Schema(name = "TransferLine")
  public record Line(
      int position,
      @Nullable Long product,
      String productName,
      String sku,
      Quantity quantity,
      Money unitCost,
      @Nullable String batch,
      @Nullable LocalDate expiresOn,
      @Nullable Quantity receivedQuantity,
      @Nullable Quantity difference) {}
}
