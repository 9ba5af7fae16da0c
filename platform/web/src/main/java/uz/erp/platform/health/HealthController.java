package uz.erp.platform.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.AllowedToAnyone;

/** The short word on the service's state that the gateway puts together. */
@RestController
class HealthController {

  /**
   * @param status {@code healthy} or {@code unhealthy}
   * @param database {@code connected} or {@code disconnected}
   */
  record HealthView(String status, String version, String database) {}

  private final HealthIndicator database;
  private final String version;

  HealthController(HealthIndicator database, String version) {
    this.database = database;
    this.version = version;
  }

  @AllowedToAnyone
  @GetMapping("/health")
  ResponseEntity<HealthView> health() {
    Health state = database.health();
    boolean up = state != null && Status.UP.equals(state.getStatus());
    return ResponseEntity.status(up ? 200 : 503)
        .body(
            new HealthView(
                up ? "healthy" : "unhealthy", version, up ? "connected" : "disconnected"));
  }
}
