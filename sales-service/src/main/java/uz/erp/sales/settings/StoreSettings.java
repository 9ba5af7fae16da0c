package uz.erp.sales.settings;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;

/** Reads and changes the settings of the store's tills. */
@Service
public class StoreSettings {

  private final SettingsRepository stored;
  private final StoreClock clock;

  StoreSettings(SettingsRepository stored, StoreClock clock) {
    this.stored = stored;
    this.clock = clock;
  }

  /** The settings as they are now: one statement. */
  @Transactional(readOnly = true)
  public TillSettings get() {
    return stored.read(StoredSettings.ID);
  }

  /** The settings with their version. */
  @Transactional(readOnly = true)
  public VersionedSettings getVersioned() {
    return stored.findById(StoredSettings.ID).orElseThrow().versioned();
  }

  /** Changes the settings under a lock, so that no other change comes between. */
  @Transactional
  public VersionedSettings change(@Nullable String ifMatch, UnaryOperator<TillSettings> change) {
    StoredSettings now = stored.findLockedById(StoredSettings.ID).orElseThrow();
    EntityTags.requireMatch(ifMatch, now.version());
    now.change(change.apply(now.values()), clock.now());
    stored.flush();
    return now.versioned();
  }
}
