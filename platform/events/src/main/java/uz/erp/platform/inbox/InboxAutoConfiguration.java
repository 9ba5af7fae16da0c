package uz.erp.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
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
      ConsumerFactory<String, String> kafka) {
    EventDispatcher dispatcher =
        new EventDispatcher(
            handlers,
            codec,
            schemas,
            jdbc,
            new TransactionTemplate(transactions),
            tracer.getIfAvailable());
    return new EventConsumer(dispatcher, parked, topics, kafka);
  }

  @Bean
  MeterBinder parkedEventsMetric(ParkedEvents parked) {
    return registry ->
        Gauge.builder("erp.inbox.parked", parked, ParkedEvents::count)
            .baseUnit("events")
            .strongReference(true)
            .register(registry);
  }
}
