package uz.erp.task.webhook.endpoint;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.Seal;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Seals secrets, so that a reader of the database or a backup cannot sign. They are sealed for
 * their store: a copy of the store under another key cannot sign in the store's name.
 */
public final class SecretSeal {

  private final @Nullable Seal seal;

  /**
   * @param base64Key blank when webhooks are off
   * @throws IllegalArgumentException when it is not base64 of 32 bytes
   */
  SecretSeal(String base64Key) {
    seal = base64Key.isBlank() ? null : new Seal("ERP_WEBHOOK_KEY", base64Key);
  }

  /**
   * @throws ProblemException 409 {@code webhooks_not_configured} when there is no key
   */
  byte[] seal(WebhookSecret secret) {
    Seal present = seal;
    if (present == null) {
      throw new ProblemException(WebhookProblem.WEBHOOKS_NOT_CONFIGURED);
    }
    return present.seal(TenantScope.current().key(), secret.bytes());
  }

  /** Empty when it was sealed with another key or for another store, or there is no key. */
  public Optional<WebhookSecret> open(byte[] sealed) {
    Seal present = seal;
    if (present == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WebhookSecret(present.open(TenantScope.current().key(), sealed)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
