package uz.erp.task.webhook.messaging;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import uz.erp.task.webhook.message.WebhookMessages;
import uz.erp.task.webhook.message.WebhookType;

/** One feed for each type. */
@Configuration(proxyBeanMethods = false)
@Import(WebhookFeeds.Feeds.class)
class WebhookFeeds {

  /** Registers them under the names of their types. */
  static final class Feeds implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
      for (WebhookType type : WebhookType.values()) {
        registry.registerBean(
            "webhook " + type.code(),
            WebhookFeed.class,
            feed ->
                feed.supplier(
                    context -> new WebhookFeed(type, context.bean(WebhookMessages.class))));
      }
    }
  }
}
