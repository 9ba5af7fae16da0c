package uz.erp.task.webhook.endpoint;

import java.time.Instant;

/**
 * An endpoint was disabled, by its owner or because of its failures; published inside the
 * transaction that did it, while the endpoint's row is locked.
 */
public record EndpointDisabled(long endpointId, Instant at) {}
