package uz.erp.auth.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.platform.outbox.Outbox;

/** Publishes what became of a store; to be called after the row was written. */
@Component
class StoreEvents {

  static final String TOPIC = "auth.store";

  /**
   * The whole store as it is now.
   *
   * @param deletedAt null unless it is deleted
   * @param restorableUntil until when it can be restored; null unless it is deleted
   */
  record Data(
      long storeId,
      String tenantKey,
      String schemaName,
      String name,
      String slug,
      String description,
      String address,
      String city,
      String region,
      String phone,
      String email,
      String legalName,
      String taxId,
      String timezone,
      String currency,
      String language,
      @Nullable Instant deletedAt,
      @Nullable Instant restorableUntil) {

    static Data of(StoreView store) {
      return new Data(
          store.id(),
          store.tenantKey(),
          store.schemaName(),
          store.name(),
          store.slug(),
          store.description(),
          store.address(),
          store.city(),
          store.region(),
          store.phone(),
          store.email(),
          store.legalName(),
          store.taxId(),
          store.timezone(),
          store.currency(),
          store.language(),
          store.deletedAt(),
          store.restorableUntil());
    }
  }

  private final Outbox outbox;

  StoreEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void changed(StoreView store) {
    append("auth.store-changed.v1", store);
  }

  void deleted(StoreView store) {
    append("auth.store-deleted.v1", store);
  }

  void restored(StoreView store) {
    append("auth.store-restored.v1", store);
  }

  private void append(String type, StoreView store) {
    outbox.append(
        StoreOpening.tenantOf(store), TOPIC, type, store.id(), store.version(), Data.of(store));
  }
}
