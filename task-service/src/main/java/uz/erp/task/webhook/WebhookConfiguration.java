package uz.erp.task.webhook;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.task.webhook.address.AddressGuard;
import uz.erp.task.webhook.address.AddressRules;

/** The rules for addresses come from the environment. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

  @Bean
  AddressGuard webhookAddresses(WebhookProperties properties) {
    return new AddressGuard(properties.allow());
  }

  @Bean
  AddressRules webhookAddressRules(AddressGuard guard, WebhookProperties properties) {
    return new AddressRules(guard, properties.ports(), properties.http());
  }
}
