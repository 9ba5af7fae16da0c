package uz.erp.task.webhook.delivery;

import java.util.Map;

/** Sends one request out of the suite; returns a result in any case, within the timeout. */
public interface WebhookSender {

  AttemptResult send(String url, Map<String, String> headers, String body);
}
