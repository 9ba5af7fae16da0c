package uz.erp.catalog.reservation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a reservation is; only an open one holds stock, and only it can end. */
public enum ReservationStatus {
  OPEN,
  RELEASED,
  CONFIRMED,
  EXPIRED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReservationStatus> find(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }

  static ReservationStatus of(String code) {
    return find(code).orElseThrow();
  }
}
