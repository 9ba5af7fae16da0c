package uz.erp.task.webhook.delivery;

import java.util.Map;

/** Sends one request, out of the suite; answers in any case and within the time it is given. */
public interface WebhookSender {

  AttemptResult send(String url, Map<String, String> headers, String body);
}
