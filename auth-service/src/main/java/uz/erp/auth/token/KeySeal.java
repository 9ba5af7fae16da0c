package uz.erp.auth.token;

import java.security.GeneralSecurityException;
import uz.erp.platform.security.Seal;

/** Seals private keys, each for its key id: a sealed key cannot be moved to another row. */
final class KeySeal {

  private static final String SETTING = "ERP_AUTH_MASTER_KEY";

  private final Seal seal;

  /**
   * @param base64Key the master key
   * @throws IllegalArgumentException when it is not base64 of 32 bytes
   */
  KeySeal(String base64Key) {
    this.seal = new Seal(SETTING, base64Key);
  }

  byte[] seal(String kid, byte[] secret) {
    return seal.seal(kid, secret);
  }

  /**
   * @throws IllegalStateException when it was sealed under another master key or tampered with
   */
  byte[] open(String kid, byte[] sealed) {
    try {
      return seal.open(kid, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Signing key %s does not open: %s is not the one it was sealed with"
              .formatted(kid, SETTING),
          e);
    }
  }
}
