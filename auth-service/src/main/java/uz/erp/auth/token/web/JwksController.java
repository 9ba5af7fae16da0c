package uz.erp.auth.token.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.token.PublicKeys;
import uz.erp.platform.access.AllowedToAnyone;
import uz.erp.platform.security.RemoteKeys;

/** The public keys by which our tokens are verified. */
@RestController
class JwksController {

  private final PublicKeys keys;

  JwksController(PublicKeys keys) {
    this.keys = keys;
  }

  @GetMapping(RemoteKeys.PATH)
  @AllowedToAnyone
  ResponseEntity<Map<String, Object>> keys() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
        .body(keys.toJson());
  }
}
