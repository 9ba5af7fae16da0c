package uz.erp.task.webhook.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.task.webhook.WebhookProperties;

/** The limits of concurrent requests come from the environment. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  DeliverySlots webhookSlots(WebhookProperties properties) {
    return new DeliverySlots(properties.atOnce(), properties.atOnceFailing());
  }
}
