package uz.erp.task.webhook.endpoint;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.task.webhook.WebhookProperties;

/** The key that seals secrets comes from the environment. */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

  @Bean
  SecretSeal webhookSecrets(WebhookProperties properties) {
    return new SecretSeal(properties.key());
  }
}
