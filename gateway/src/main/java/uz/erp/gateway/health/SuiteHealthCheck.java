package uz.erp.gateway.health;

import java.time.Duration;
import java.util.Map;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

/**
 * Asks all services at once, through discovery as the traffic does, and keeps the answer for a
 * second: however many ask, a service is asked once a second at most. Of several instances one that
 * is well is enough.
 */
final class SuiteHealthCheck {

  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final Duration KEPT = Duration.ofSeconds(1);
  private static final ParameterizedTypeReference<Map<String, Object>> JSON =
      new ParameterizedTypeReference<>() {};

  private final SuiteManifest suite;
  private final DiscoveryClient discovery;
  private final WebClient http;
  private final Mono<Map<String, PartState>> states;

  /**
   * @throws IllegalArgumentException when a needed service is none of the suite
   */
  SuiteHealthCheck(
      SuiteManifest suite, HealthProperties needed, DiscoveryClient discovery, WebClient http) {
    needed.needed().forEach(suite::service);
    this.suite = suite;
    this.discovery = discovery;
    this.http = http;
    this.states = Mono.defer(this::askAll).cache(KEPT);
  }

  Mono<Map<String, PartState>> states() {
    return states;
  }

  private Mono<Map<String, PartState>> askAll() {
    return Flux.fromIterable(suite.services())
        .flatMap(service -> ask(service).map(state -> Map.entry(service.name(), state)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Mono<PartState> ask(ServiceEntry service) {
    return Mono.fromCallable(() -> discovery.getInstances(service.artifact()))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMapMany(Flux::fromIterable)
        .flatMap(this::ask)
        .takeUntil(PartState::isHealthy)
        .reduce(PartState.UNREACHABLE, (worse, state) -> state)
        .onErrorReturn(PartState.UNREACHABLE);
  }

  private Mono<PartState> ask(ServiceInstance instance) {
    return http.get()
        .uri(instance.getUri().resolve("/health"))
        .exchangeToMono(SuiteHealthCheck::read)
        .timeout(PATIENCE)
        .onErrorReturn(PartState.UNREACHABLE);
  }

  private static Mono<PartState> read(ClientResponse answer) {
    boolean up = answer.statusCode().is2xxSuccessful();
    return answer
        .bodyToMono(JSON)
        .map(
            body ->
                new PartState(
                    up ? "healthy" : "unhealthy",
                    String.valueOf(body.getOrDefault("database", "unknown"))))
        .defaultIfEmpty(PartState.UNREACHABLE);
  }
}
