package uz.erp.catalog.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a transfer is, as one end sees it, and where it may go from there. */
public enum TransferStatus {
  RECEIVED,
  REJECTED,
  CANCELLED,
  /** The sender waits for the receiver to say whether the request to cancel came in time. */
  CANCELLING(RECEIVED, REJECTED, CANCELLED),
  SENT(CANCELLING, RECEIVED, REJECTED),
  INCOMING(RECEIVED, REJECTED, CANCELLED);

  private final Set<TransferStatus> next;

  TransferStatus(TransferStatus... next) {
    this.next = Set.of(next);
  }

  boolean mayBecome(TransferStatus status) {
    return next.contains(status);
  }

  boolean isFinal() {
    return next.isEmpty();
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TransferStatus> find(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
