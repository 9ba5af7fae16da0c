package uz.erp.auth.token;

import java.util.Map;
import org.springframework.stereotype.Service;

/** The public halves of the keys that sign now, will sign soon or have just signed. */
@Service
public class PublicKeys {

  private final CurrentKeys keys;

  PublicKeys(CurrentKeys keys) {
    this.keys = keys;
  }

  /** A JWK set (RFC 7517). */
  public Map<String, Object> toJson() {
    return keys.published().toJSONObject(true);
  }
}
