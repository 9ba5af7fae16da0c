package uz.erp.task.webhook.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.task.webhook.endpoint.SecretSeal;
import uz.erp.task.webhook.endpoint.WebhookSecret;

/**
 * A delivery that this replica attempts now.
 *
 * @param attempt number of this attempt
 * @param inRow attempts since a retry was last requested, this one among them
 * @param secret sealed
 * @param formerSecret sealed; null when only one signs
 */
record LeasedDelivery(
    long deliveryId,
    long endpointId,
    int attempt,
    int inRow,
    String url,
    byte[] secret,
    byte @Nullable [] formerSecret,
    UUID messageId,
    String body) {

  /**
   * By Standard Webhooks: the signature of the new secret first.
   *
   * @return empty when the secret cannot be opened
   */
  Map<String, String> headers(SecretSeal seal, Instant now) {
    List<String> signatures = new ArrayList<>();
    seal.open(secret).ifPresent(key -> signatures.add(sign(key, now)));
    if (signatures.isEmpty()) {
      return Map.of();
    }
    if (formerSecret != null) {
      seal.open(formerSecret).ifPresent(key -> signatures.add(sign(key, now)));
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", messageId.toString());
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put("webhook-signature", String.join(" ", signatures));
    return headers;
  }

  private String sign(WebhookSecret key, Instant now) {
    return key.sign(messageId.toString(), now.getEpochSecond(), body);
  }
}
