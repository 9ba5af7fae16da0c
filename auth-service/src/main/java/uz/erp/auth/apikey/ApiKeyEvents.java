package uz.erp.auth.apikey;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.platform.outbox.Outbox;

/** Publishes changes of keys, which end their cached passes; to be called after the row changed. */
@Component
class ApiKeyEvents {

  private static final String TOPIC = "auth.api-key";
  private static final String CHANGED = "auth.api-key-changed.v1";

  /** The data of the event; nothing that is secret. */
  record Changed(long apiKeyId, String name, List<String> scopes, boolean isActive) {}

  private final Outbox outbox;

  ApiKeyEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void changed(ApiKeyView key) {
    outbox.append(
        TOPIC,
        CHANGED,
        key.id(),
        key.version(),
        new Changed(key.id(), key.name(), key.scopes(), !key.isRevoked()));
  }
}
