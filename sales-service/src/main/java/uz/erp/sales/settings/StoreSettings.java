package uz.erp.sales.settings;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.web.EntityTags;

/** Reads and changes the settings of the store's tills. */
@Service
public class StoreSettings {

  private final SettingsRows rows;

  StoreSettings(SettingsRows rows) {
    this.rows = rows;
  }

  /** The settings as they are now: one statement. */
  @Transactional(readOnly = true)
  public TillSettings get() {
    return rows.get();
  }

  /** Changes the settings; nobody else changes them in between. */
  @Transactional
  public TillSettings change(@Nullable String ifMatch, UnaryOperator<TillSettings> change) {
    TillSettings now = rows.lock();
    EntityTags.requireMatch(ifMatch, now.version());
    return rows.update(change.apply(now));
  }
}
