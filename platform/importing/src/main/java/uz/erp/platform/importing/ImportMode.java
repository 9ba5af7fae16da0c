package uz.erp.platform.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an import may do with the records a file names. */
public enum ImportMode {
  CREATE,
  UPDATE,
  UPSERT;

  public boolean creates() {
    return this != UPDATE;
  }

  public boolean updates() {
    return this != CREATE;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ImportMode> find(String code) {
    return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
  }
}
