package uz.erp.gateway.pass;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import uz.erp.gateway.access.EndedSignIns;
import uz.erp.gateway.limit.RateLimits;
import uz.erp.platform.security.InternalKey;
import uz.erp.platform.security.SharedSecret;

@Configuration(proxyBeanMethods = false)
class PassConfiguration {

  /** An exchange reads a row and signs: it is done in milliseconds, or something is wrong. */
  private static final Duration EXCHANGE_TIMEOUT = Duration.ofSeconds(2);

  /**
   * A new connection may go to another instance, where one address stands for several. An instance
   * that is taken from behind it goes on serving for longer than this before it ends.
   */
  private static final Duration LIFE = Duration.ofSeconds(10);

  @Bean
  Passes passes(
      @Value("${erp.auth-url}") String authUrl,
      @Value("${erp.internal.auth-key}") String internalKey,
      CircuitBreakerRegistry breakers,
      ObservationRegistry observations,
      MeterRegistry meters,
      InstantSource clock) {
    WebClient authService =
        WebClient.builder()
            .baseUrl(authUrl)
            .defaultHeader(
                InternalKey.HEADER, SharedSecret.of("ERP_AUTH_INTERNAL_KEY", internalKey).text())
            .clientConnector(new ReactorClientHttpConnector(httpClient()))
            .observationRegistry(observations)
            .build();
    Passes passes =
        new Passes(
            new TokenExchange(authService, breakers.circuitBreaker("token-exchange"), clock),
            clock);
    meters.gauge("erp.gateway.passes", passes, Passes::kept);
    return passes;
  }

  /** A pool of its own: traffic to auth-service must not queue in front of passes for others. */
  private static HttpClient httpClient() {
    ConnectionProvider pool =
        ConnectionProvider.builder("token-exchange")
            .maxConnections(16)
            .pendingAcquireMaxCount(500)
            .pendingAcquireTimeout(Duration.ofSeconds(1))
            .maxIdleTime(Duration.ofSeconds(15))
            .maxLifeTime(LIFE)
            .build();
    return HttpClient.create(pool)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1_000)
        .responseTimeout(EXCHANGE_TIMEOUT);
  }

  @Bean
  PassFilter passFilter(Passes passes, RateLimits limits) {
    return new PassFilter(passes, new ApiClientPasses(passes, limits));
  }

  @Bean
  PassEvictions passEvictions(Passes passes, EndedSignIns ended, MeterRegistry meters) {
    PassEvictions evictions = new PassEvictions(passes, ended);
    meters.gauge("erp.gateway.evictions.partitions", evictions, PassEvictions::partitions);
    return evictions;
  }

  @Bean
  ConcurrentKafkaListenerContainerFactory<Object, Object> kafkaListenerContainerFactory(
      ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
      ConsumerFactory<Object, Object> consumers,
      PassEvictions evictions) {
    var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
    configurer.configure(factory, consumers);
    factory.getContainerProperties().setConsumerRebalanceListener(evictions);
    return factory;
  }
}
