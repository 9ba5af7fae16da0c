package uz.erp.task.webhook;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner decides about an endpoint.
 *
 * @param eventTypes codes of {@link WebhookType}, each once, or {@code *} alone
 */
@Embeddable
public record EndpointDetails(
    String url, @Nullable String description, List<String> eventTypes, boolean isEnabled) {

  public EndpointDetails {
    eventTypes = List.copyOf(eventTypes);
  }
}
