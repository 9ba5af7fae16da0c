package uz.erp.gateway.browser;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose pages may call the API.
 *
 * @param origins such as {@code https://till.example.uz} or {@code http://localhost:[*]}; empty:
 *     none
 */
@ConfigurationProperties("erp.gateway.cors")
public record CorsProperties(List<String> origins) {}
