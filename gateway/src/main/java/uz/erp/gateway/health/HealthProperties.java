package uz.erp.gateway.health;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param needed short names of the services without which a shop cannot trade
 */
@ConfigurationProperties("erp.gateway.health")
record HealthProperties(Set<String> needed) {}
