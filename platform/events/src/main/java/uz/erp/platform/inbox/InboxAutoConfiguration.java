package uz.erp.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.event.EventTypes;
import uz.erp.platform.outbox.OutboxAutoConfiguration;
import uz.erp.platform.outbox.Topics;
import uz.erp.platform.tenancy.TenantSchemas;

/** The handlers of a service and the consumer that reads for them. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@EnableConfigurationProperties(InboxProperties.class)
class InboxAutoConfiguration {

  @Bean
  EventHandlers eventHandlers(ConfigurableListableBeanFactory beans) {
    return new EventHandlers(beans, EventTypes.load());
  }

  @Bean
  DeadLetters deadLetters(JdbcClient jdbc) {
    return new DeadLetters(jdbc);
  }

  @Bean
  EventConsumer eventConsumer(
      EventHandlers handlers,
      EventCodec codec,
      TenantSchemas schemas,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      ObjectProvider<Tracer> tracer,
      DeadLetters deadLetters,
      InboxMarks marks,
      Topics topics,
      ConsumerFactory<String, String> kafka) {
    EventDispatcher dispatcher =
        new EventDispatcher(
            handlers,
            codec,
            schemas,
            jdbc,
            new TransactionTemplate(transactions),
            tracer.getIfAvailable());
    return new EventConsumer(dispatcher, deadLetters, marks, topics, kafka);
  }

  @Bean
  InboxMarks inboxMarks(JdbcClient jdbc) {
    return new InboxMarks(jdbc);
  }

  @Bean
  InboxPruning inboxPruning(
      EventHandlers handlers,
      JdbcClient jdbc,
      KafkaAdmin kafka,
      ConsumerFactory<String, String> consumers,
      InboxProperties properties,
      MeterRegistry meters) {
    InboxSnapshots snapshots = new InboxSnapshots(jdbc);
    Gauge.builder("erp.inbox.horizon", snapshots, InboxSnapshots::horizonSeconds)
        .baseUnit("seconds")
        .description("How old an event must be to be skipped without a look at the inbox")
        .strongReference(true)
        .register(meters);
    String group =
        String.valueOf(consumers.getConfigurationProperties().get(ConsumerConfig.GROUP_ID_CONFIG));
    return new InboxPruning(
        handlers,
        snapshots,
        new ConsumerGroup(kafka.getConfigurationProperties(), group),
        properties,
        Counter.builder("erp.inbox.pruned")
            .baseUnit("ids")
            .description("Ids of events removed from the inboxes")
            .register(meters));
  }

  @Bean
  MeterBinder deadLettersMetric(DeadLetters deadLetters) {
    return registry ->
        Gauge.builder("erp.inbox.parked", deadLetters, DeadLetters::count)
            .baseUnit("events")
            .strongReference(true)
            .register(registry);
  }
}
