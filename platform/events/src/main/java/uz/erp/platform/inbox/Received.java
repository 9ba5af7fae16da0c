package uz.erp.platform.inbox;

import uz.erp.platform.event.CloudEvent;

/**
 * An event with its data, for bulk handlers that need more than the data.
 *
 * @param <T> the shape of the data, as far as the consumer needs it
 */
public record Received<T>(CloudEvent event, T data) {}
