package uz.erp.catalog.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which end of a transfer a store is. */
public enum TransferDirection {
  OUTGOING,
  INCOMING;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TransferDirection> find(String code) {
    return Arrays.stream(values()).filter(end -> end.code().equals(code)).findFirst();
  }
}
