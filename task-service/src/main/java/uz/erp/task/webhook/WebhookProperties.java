package uz.erp.task.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent.
 *
 * @param key base64 of 32 random bytes, which seals secrets at rest; without it webhooks are off
 * @param allow blocks of addresses that are allowed though they are not public
 * @param ports that may be connected to, such as {@code 443} or {@code 8000-8999}
 * @param http whether plain HTTP is allowed, for development
 * @param atOnce concurrent requests in this replica
 * @param atOnceFailing of these to failing endpoints
 * @param atOncePerEndpoint concurrent requests to one endpoint, over all replicas
 * @param atOncePerStore concurrent requests of one store, over all replicas
 * @param connectTimeout for one address
 * @param timeout for a whole request; a lease lasts two minutes longer
 * @param patience after so long without a success an endpoint is disabled
 * @param perStore maximum of endpoints of a store
 */
@ConfigurationProperties("erp.task.webhook")
public record WebhookProperties(
    @DefaultValue("") String key,
    @DefaultValue List<String> allow,
    @DefaultValue({"443", "8443"}) List<String> ports,
    @DefaultValue("false") boolean http,
    @DefaultValue("32") int atOnce,
    @DefaultValue("8") int atOnceFailing,
    @DefaultValue("4") int atOncePerEndpoint,
    @DefaultValue("8") int atOncePerStore,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("5d") Duration patience,
    @DefaultValue("20") int perStore) {

  public WebhookProperties {
    allow = List.copyOf(allow);
    ports = List.copyOf(ports);
    if (atOnceFailing >= atOnce) {
      throw new IllegalArgumentException("failing endpoints would take every slot");
    }
  }
}
