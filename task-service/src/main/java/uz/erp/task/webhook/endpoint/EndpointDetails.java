package uz.erp.task.webhook.endpoint;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner decides about an endpoint.
 *
 * @param eventTypes codes of {@code WebhookType}, each once, or {@code *} alone
 */
@Embeddable
public record EndpointDetails(
    String url, @Nullable String description, List<String> eventTypes, boolean isEnabled) {

  /** Subscribes to every type there is and those to come. */
  public static final String ALL = "*";

  public EndpointDetails {
    eventTypes = List.copyOf(eventTypes);
  }
}
