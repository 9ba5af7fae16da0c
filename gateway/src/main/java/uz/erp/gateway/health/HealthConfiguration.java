package uz.erp.gateway.health;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import uz.erp.platform.suite.SuiteManifest;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  private static final int CONNECT_TIMEOUT_MILLIS = 500;

  /**
   * Not observed: these calls would be most of the traces of an idle shop. A new connection each
   * time, because being able to connect is a part of the question.
   */
  @Bean
  SuiteHealthCheck suiteHealthCheck(
      SuiteManifest suite, HealthProperties properties, DiscoveryClient discovery) {
    HttpClient http =
        HttpClient.create(ConnectionProvider.newConnection())
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
            .responseTimeout(Duration.ofSeconds(1));
    WebClient client =
        WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
    return new SuiteHealthCheck(suite, properties, discovery, client);
  }
}
