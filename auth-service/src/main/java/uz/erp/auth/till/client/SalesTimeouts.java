package uz.erp.auth.till.client;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one who deletes a store waits for sales-service.
 *
 * @param read from the request to the end of the answer's head
 */
@ConfigurationProperties("erp.auth.sales")
record SalesTimeouts(@DefaultValue("500ms") Duration connect, @DefaultValue("3s") Duration read) {}
