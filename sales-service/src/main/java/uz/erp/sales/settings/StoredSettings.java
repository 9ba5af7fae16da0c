package uz.erp.sales.settings;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The settings of the store's tills: one row, there from the start and locked before a change. */
@Entity
@Table(name = "till_settings")
class StoredSettings {

  static final short ID = 1;

  @Id private short id;
  @Embedded private TillSettings settings;
  @Version private long version;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected StoredSettings() {}

  void change(TillSettings changed, Instant now) {
    settings = changed;
    updatedAt = now;
  }

  TillSettings values() {
    return settings;
  }

  VersionedSettings versioned() {
    return new VersionedSettings(settings, version);
  }

  long version() {
    return version;
  }
}
