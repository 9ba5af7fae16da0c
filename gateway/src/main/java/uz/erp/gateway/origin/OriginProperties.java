package uz.erp.gateway.origin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which neighbours are believed when they say for whom they speak.
 *
 * @param trustedProxies addresses or networks such as {@code 10.0.0.0/8}; empty: none
 */
@ConfigurationProperties("erp.gateway.origin")
public record OriginProperties(List<String> trustedProxies) {}
