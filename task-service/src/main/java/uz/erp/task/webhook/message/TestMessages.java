package uz.erp.task.webhook.message;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.webhook.delivery.DeliveryService;
import uz.erp.task.webhook.delivery.DeliveryView;
import uz.erp.task.webhook.endpoint.EndpointService;

/** Sends one endpoint a message that says only that it is a test. */
@Service
@Transactional
public class TestMessages {

  private final EndpointService endpoints;
  private final WebhookMessages messages;
  private final DeliveryService deliveries;
  private final StoreClock clock;

  TestMessages(
      EndpointService endpoints,
      WebhookMessages messages,
      DeliveryService deliveries,
      StoreClock clock) {
    this.endpoints = endpoints;
    this.messages = messages;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404; 409 {@code webhook_disabled}
   */
  public DeliveryView send(long endpoint) {
    endpoints.lockEnabled(endpoint);
    UUID id = UUID.randomUUID();
    messages.write(
        id,
        WebhookType.TEST,
        clock.now(),
        JsonNodeFactory.instance.objectNode().put("webhook_id", endpoint),
        endpoint);
    deliveries.requestDispatch();
    return deliveries.get(endpoint, id);
  }
}
