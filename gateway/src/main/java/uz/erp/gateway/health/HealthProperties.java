package uz.erp.gateway.health;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import uz.erp.gateway.route.SuiteService;

/**
 * @param needed the services without which a shop cannot trade
 */
@ConfigurationProperties("erp.gateway.health")
record HealthProperties(Set<SuiteService> needed) {}
