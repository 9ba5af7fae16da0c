package uz.erp.catalog.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** What the two ends of a transfer publish to each other. */
public final class TransferEvents {

  public static final String TOPIC = "catalog.transfer";
  public static final String SENT = "catalog.transfer-sent.v1";
  public static final String CANCEL_REQUESTED = "catalog.transfer-cancel-requested.v1";
  public static final String RECEIVED = "catalog.transfer-received.v1";
  public static final String REJECTED = "catalog.transfer-rejected.v1";
  public static final String CANCELLED = "catalog.transfer-cancelled.v1";

  private TransferEvents() {}

  /** To the receiver: goods are on their way. */
  public record Sent(
      UUID reference,
      Store fromStore,
      @Nullable String note,
      String sentBy,
      Instant sentAt,
      List<SentLine> lines) {}

  /** The sending store, so that it can be answered. */
  public record Store(
      String tenantKey,
      String schemaName,
      String name,
      String timeZone,
      String currency,
      String language) {}

  /** One product and batch of it, as the sender knows them. */
  public record SentLine(
      int position,
      String name,
      String sku,
      List<String> barcodes,
      String unit,
      Money salePrice,
      String taxRate,
      Quantity quantity,
      Money unitCost,
      @Nullable String batchNumber,
      @Nullable LocalDate expiresOn) {}

  /** To the receiver: the sender wants the goods back. */
  public record CancelRequested(UUID reference, String fromStore, String requestedBy) {}

  /** To the sender: so much came. */
  public record Received(
      UUID reference,
      String byStore,
      String receivedBy,
      Instant receivedAt,
      List<ReceivedLine> lines) {}

  /** How much of a line came. */
  public record ReceivedLine(int position, Quantity quantity) {}

  /** To the sender: the goods go back, because the receiver did not want them. */
  public record Rejected(
      UUID reference,
      String byStore,
      String rejectedBy,
      Instant rejectedAt,
      @Nullable String reason) {}

  /** To the sender: the goods go back, as it asked. */
  public record Cancelled(UUID reference, String byStore, Instant cancelledAt) {}
}
