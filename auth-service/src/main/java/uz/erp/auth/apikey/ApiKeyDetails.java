package uz.erp.auth.apikey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What its owner decides about a key.
 *
 * @param addresses from where it may be used; empty for anywhere
 * @param expiresAt null for a key without end
 */
public record ApiKeyDetails(
    String name, List<String> scopes, List<String> addresses, @Nullable Instant expiresAt) {

  public ApiKeyDetails {
    scopes = List.copyOf(scopes);
    addresses = List.copyOf(addresses);
  }
}
