package uz.erp.sales.product.client;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.cloud.client.loadbalancer.LoadBalancerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.security.InternalKey;
import uz.erp.platform.security.SharedSecret;

/**
 * The HTTP client for catalog-service. It is built here whole: a load-balanced builder bean would
 * be taken by Eureka's own client, and this service would never register.
 *
 * @see <a href="https://github.com/spring-cloud/spring-cloud-netflix/issues/4591">netflix#4591</a>
 */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

  @Bean
  RestClient catalogHttp(
      LoadBalancerClient loadBalancer,
      CatalogTimeouts timeouts,
      ObservationRegistry observations,
      @Value("${erp.internal.catalog-key}") String internalKey) {
    SharedSecret key = SharedSecret.of("ERP_CATALOG_INTERNAL_KEY", internalKey);
    HttpClient client = HttpClient.newBuilder().connectTimeout(timeouts.connect()).build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(timeouts.read());
    JsonMapper json =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    return RestClient.builder()
        .baseUrl("http://catalog-service")
        .defaultHeader(InternalKey.HEADER, key.text())
        .requestFactory(requests)
        .requestInterceptor(new LoadBalancerInterceptor(loadBalancer))
        .configureMessageConverters(
            converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
        .observationRegistry(observations)
        .build();
  }
}
