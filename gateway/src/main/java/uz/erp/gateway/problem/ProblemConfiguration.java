package uz.erp.gateway.problem;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.problem.ProblemRenderer;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "platform-messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setDefaultLocale(Languages.DEFAULT);
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  Problems problems(MessageSource messages, JsonMapper json) {
    return new Problems(new ProblemRenderer(messages), json);
  }

  /** Before Spring Boot's own handler, which is at -1. */
  @Bean
  @Order(-2)
  ProblemHandler problemHandler(Problems problems) {
    return new ProblemHandler(problems);
  }

  /** A path with encoded slashes, dots or the like: what the firewall sees, no service may see. */
  @Bean
  ServerExchangeRejectedHandler rejectedHandler(Problems problems) {
    return (exchange, rejected) ->
        problems.answer(exchange, new ProblemException(CommonProblem.MALFORMED_REQUEST));
  }

  @Bean
  NettyServerCustomizer refusalsInWords(MessageSource messages, JsonMapper json) {
    UnreadableRequests handler = new UnreadableRequests(new ProblemRenderer(messages), json);
    return server ->
        server.doOnChannelInit(
            (observer, channel, remote) ->
                channel
                    .pipeline()
                    .addAfter(NettyPipeline.HttpCodec, "erp.unreadableRequests", handler));
  }
}
