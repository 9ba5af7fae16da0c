package uz.erp.gateway.health;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers monitors and load balancers in one word and the details beneath it. */
@RestController
class HealthController {

  private final SuiteHealthCheck check;
  private final HealthProperties properties;
  private final String version;

  HealthController(
      SuiteHealthCheck check,
      HealthProperties properties,
      @Value("${spring.application.version}") String version) {
    this.check = check;
    this.properties = properties;
    this.version = version;
  }

  @GetMapping({"/health", "/health/"})
  Mono<ResponseEntity<SuiteHealth>> health() {
    return check.states().map(this::answer);
  }

  private ResponseEntity<SuiteHealth> answer(Map<String, PartState> states) {
    long uptime = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
    SuiteHealth health = SuiteHealth.of(states, properties.needed(), version, uptime);
    return ResponseEntity.status(health.isUp() ? 200 : 503)
        .cacheControl(CacheControl.noStore())
        .body(health);
  }
}
