package uz.erp.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.outbox.OutboxAutoConfiguration;
import uz.erp.platform.outbox.Topics;
import uz.erp.platform.tenancy.TenantSchemas;

/** The consumer, where a service handles any event at all. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnBean(EventHandler.class)
class InboxAutoConfiguration {

  @Bean
  ParkedEvents parkedEvents(JdbcClient jdbc) {
    return new ParkedEvents(jdbc);
  }

  @Bean
  EventConsumer eventConsumer(
      List<EventHandler<?>> handlers,
      EventCodec codec,
      TenantSchemas schemas,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      ObjectProvider<Tracer> tracer,
      ParkedEvents parked,
      Topics topics,
      @Value("${spring.kafka.bootstrap-servers}") String kafka,
      @Value("${spring.application.name}") String application,
      MeterRegistry meters) {
    EventDispatcher dispatcher =
        new EventDispatcher(
            handlers,
            codec,
            schemas,
            jdbc,
            new TransactionTemplate(transactions),
            tracer.getIfAvailable());
    DefaultKafkaConsumerFactory<String, String> consumers =
        new DefaultKafkaConsumerFactory<>(config(kafka, application));
    // how far behind it is, and whether its group stands still
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    return new EventConsumer(dispatcher, parked, topics, consumers);
  }

  @Bean
  MeterBinder parkedEventsMetric(ParkedEvents parked) {
    return registry ->
        Gauge.builder("erp.inbox.parked", parked, ParkedEvents::count)
            .baseUnit("events")
            .strongReference(true)
            .register(registry);
  }

  private static Map<String, Object> config(String kafka, String group) {
    return Map.ofEntries(
        Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
        Map.entry(ConsumerConfig.GROUP_ID_CONFIG, group),
        Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
        Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
        Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
        // how soon a topic that did not exist is noticed
        Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 3_000),
        Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100),
        // A broker that was killed may forget whom it let wait to join its group; the consumer asks
        // again after this and 5 s. A batch that takes longer is heard by another, once in effect.
        Map.entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 60_000),
        Map.entry(
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            CooperativeStickyAssignor.class.getName()),
        Map.entry(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class),
        Map.entry(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class));
  }
}
