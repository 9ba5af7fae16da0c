package uz.erp.auth.till.client;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.cloud.client.loadbalancer.LoadBalancerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import uz.erp.platform.security.InternalKey;
import uz.erp.platform.security.SharedSecret;

/**
 * The HTTP client for sales-service. It is built here whole: a load-balanced builder bean would be
 * taken by Eureka's own client, and this service would never register.
 *
 * @see <a href="https://github.com/spring-cloud/spring-cloud-netflix/issues/4591">netflix#4591</a>
 */
@Configuration(proxyBeanMethods = false)
class SalesConfiguration {

  @Bean
  RestClient salesHttp(
      LoadBalancerClient loadBalancer,
      SalesTimeouts timeouts,
      ObservationRegistry observations,
      @Value("${erp.internal.sales-key}") String internalKey) {
    SharedSecret key = SharedSecret.of("ERP_SALES_INTERNAL_KEY", internalKey);
    HttpClient client = HttpClient.newBuilder().connectTimeout(timeouts.connect()).build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(timeouts.read());
    return RestClient.builder()
        .baseUrl("http://sales-service")
        .defaultHeader(InternalKey.HEADER, key.text())
        .requestFactory(requests)
        .requestInterceptor(new LoadBalancerInterceptor(loadBalancer))
        .observationRegistry(observations)
        .build();
  }
}
