package uz.erp.catalog.stocktake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a stock-take is and where it may go from there. */
public enum StockTakeStatus {
  DRAFT("counting", "cancelled"),
  COUNTING("review", "cancelled"),
  REVIEW("counting", "applied", "cancelled"),
  APPLIED,
  CANCELLED;

  private final Set<String> next;

  StockTakeStatus(String... next) {
    this.next = Set.of(next);
  }

  boolean mayBecome(StockTakeStatus status) {
    return next.contains(status.code());
  }

  /** Whether what was expected is no secret any more. */
  boolean isOpenToAll() {
    return this == REVIEW || this == APPLIED || this == CANCELLED;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<StockTakeStatus> find(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
