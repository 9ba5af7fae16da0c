package uz.erp.platform.discovery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.netflix.eureka.TimeoutProperties;
import org.springframework.cloud.netflix.eureka.http.DefaultEurekaClientHttpRequestFactorySupplier;
import org.springframework.cloud.netflix.eureka.http.EurekaClientHttpRequestFactorySupplier;
import org.springframework.cloud.netflix.eureka.http.EurekaClientHttpRequestFactorySupplier.RequestConfigCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.support.BasicAuthenticationInterceptor;
import uz.erp.platform.security.SharedSecret;

/**
 * Sends the part's name and password with every request to Eureka. Not in the address of the
 * registry, where Eureka expects them: its client logs that address with each failure.
 */
@AutoConfiguration(
    beforeName =
        "org.springframework.cloud.netflix.eureka.config.DiscoveryClientOptionalArgsConfiguration")
@ConditionalOnClass(EurekaClientHttpRequestFactorySupplier.class)
@ConditionalOnProperty(
    name = {"eureka.client.enabled", "eureka.client.register-with-eureka"},
    matchIfMissing = true)
public class DiscoveryCredentialsAutoConfiguration {

  @Bean
  EurekaClientHttpRequestFactorySupplier discoveryCredentials(
      @Value("${spring.application.name}") String part,
      @Value("${erp.discovery.password:${ERP_DISCOVERY_PASSWORD:}}") String password,
      TimeoutProperties timeouts,
      ObjectProvider<RequestConfigCustomizer> customizers) {
    SharedSecret secret = SharedSecret.of("ERP_DISCOVERY_PASSWORD", password);
    BasicAuthenticationInterceptor credentials =
        new BasicAuthenticationInterceptor(part, secret.text());
    Set<RequestConfigCustomizer> known =
        customizers.orderedStream().collect(Collectors.toUnmodifiableSet());
    EurekaClientHttpRequestFactorySupplier plain =
        new DefaultEurekaClientHttpRequestFactorySupplier(timeouts, known);
    return (tls, names) ->
        new InterceptingClientHttpRequestFactory(plain.get(tls, names), List.of(credentials));
  }
}
