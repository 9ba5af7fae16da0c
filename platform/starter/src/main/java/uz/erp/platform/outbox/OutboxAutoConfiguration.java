package uz.erp.platform.outbox;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.observability.Tally;

/** The outbox and its relay. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
    })
public class OutboxAutoConfiguration {

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }

  @Bean
  Topics topics(@Value("${spring.kafka.bootstrap-servers}") String kafka) {
    return new Topics(
        Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka,
            CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
            CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000));
  }

  @Bean
  EventSender eventSender(@Value("${spring.kafka.bootstrap-servers}") String kafka, Topics topics) {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            3_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            3_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            8_000,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            1_000L,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            16L * 1024 * 1024);
    return new EventSender(
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer()), topics);
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
