package uz.erp.platform.outbox;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.observability.Tally;

/** The outbox and its relay. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
      "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
    })
public class OutboxAutoConfiguration {

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }

  @Bean
  Topics topics(KafkaAdmin kafka) {
    return new Topics(kafka.getConfigurationProperties());
  }

  @Bean
  EventSender eventSender(ProducerFactory<?, ?> kafka, Topics topics) {
    return new EventSender(() -> new KafkaProducer<>(kafka.getConfigurationProperties()), topics);
  }

  @Bean
  OutboxRelay outboxRelay(
      JdbcClient jdbc,
      EventCodec codec,
      EventSender sender,
      PlatformTransactionManager transactions) {
    OutboxRows rows = new OutboxRows(jdbc);
    return new OutboxRelay(
        rows, new WriterCheck(rows, codec), sender, new TransactionTemplate(transactions));
  }

  @Bean
  Outbox outbox(
      JdbcClient jdbc,
      EventCodec codec,
      OutboxRelay relay,
      Clock clock,
      @Value("${spring.application.name}") String application,
      ObjectProvider<Tracer> tracer,
      Tally tally) {
    return new Outbox(jdbc, codec, relay, clock, "/" + application, tracer.getIfAvailable(), tally);
  }

  @Bean
  OutboxMetrics outboxMetrics(JdbcClient jdbc) {
    return new OutboxMetrics(new OutboxRows(jdbc));
  }
}
