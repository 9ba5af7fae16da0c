package uz.erp.sales.product.client;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the till waits for catalog-service, together at most 800 ms.
 *
 * @param read from the request to the end of the answer's head
 */
@ConfigurationProperties("erp.sales.catalog")
record CatalogTimeouts(
    @DefaultValue("200ms") Duration connect, @DefaultValue("600ms") Duration read) {}
