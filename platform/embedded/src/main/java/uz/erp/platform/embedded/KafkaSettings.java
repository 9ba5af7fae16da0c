package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The server properties of a broker that is alone and small.
 *
 * @param credentials of its clients; without them it takes everybody, which is for tests of a
 *     single service only
 */
record KafkaSettings(
    Path data,
    int port,
    int controllerPort,
    Durability durability,
    @Nullable KafkaCredentials credentials) {

  private static final int ONE_MIB = 1 << 20;

  Properties properties() throws IOException {
    var properties = new Properties();
    address(properties);
    if (credentials == null) {
      properties.setProperty(
          "listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    } else {
      closed(properties, credentials);
    }
    alone(properties);
    small(properties);
    retention(properties);
    return properties;
  }

  private void address(Properties p) {
    p.setProperty("node.id", "1");
    p.setProperty("process.roles", "broker,controller");
    p.setProperty(
        "listeners",
        "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    p.setProperty("advertised.listeners", "CLIENTS://localhost:" + port);
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty("inter.broker.listener.name", "CLIENTS");
    p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.setProperty("log.dirs", data.toString());
    // Topics are made by the services that own them; a misspelt name must fail, not appear.
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("num.partitions", "3");
  }

  /**
   * Clients prove that they know a password without sending it (SCRAM). PLAIN knows the
   * administrator alone, from this file, for what has to be done before there are SCRAM credentials
   * in the data.
   */
  private static void closed(Properties p, KafkaCredentials credentials) throws IOException {
    p.setProperty(
        "listener.security.protocol.map",
        "CLIENTS:%s,CONTROLLER:SASL_PLAINTEXT".formatted(credentials.protocol()));
    p.setProperty(
        "listener.name.clients.sasl.enabled.mechanisms", KafkaCredentials.SCRAM + ",PLAIN");
    p.setProperty(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        credentials.login(KafkaCredentials.SCRAM_LOGIN, KafkaCredentials.ADMIN));
    p.setProperty("sasl.mechanism.inter.broker.protocol", KafkaCredentials.SCRAM);
    p.setProperty("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
    p.setProperty("sasl.mechanism.controller.protocol", "PLAIN");
    for (var listener : List.of("clients", "controller")) {
      p.setProperty(
          "listener.name.%s.plain.sasl.jaas.config".formatted(listener),
          "%s required username=\"%s\" password=\"%s\" user_%2$s=\"%3$s\";"
              .formatted(
                  KafkaCredentials.PLAIN_LOGIN,
                  KafkaCredentials.ADMIN,
                  credentials.password(KafkaCredentials.ADMIN)));
    }
    p.setProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    p.setProperty("super.users", "User:" + KafkaCredentials.ADMIN);
    p.setProperty("allow.everyone.if.no.acl.found", "false");
    var certificate = credentials.certificate();
    if (certificate != null) {
      p.setProperty("listener.name.clients.ssl.keystore.type", "PEM");
      p.setProperty("listener.name.clients.ssl.keystore.key", Files.readString(certificate.key()));
      p.setProperty(
          "listener.name.clients.ssl.keystore.certificate.chain",
          Files.readString(certificate.chain()));
      p.setProperty("listener.name.clients.ssl.truststore.type", "PEM");
      p.setProperty(
          "listener.name.clients.ssl.truststore.certificates",
          Files.readString(certificate.authority()));
    }
  }

  private static void alone(Properties p) {
    p.setProperty("default.replication.factor", "1");
    p.setProperty("min.insync.replicas", "1");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
    // After a restart the controller, which is the same process, still believes in the broker's old
    // session
    // and refuses the new one until it expires: 9 s by default, for the sake of replicas that are
    // not there.
    p.setProperty("broker.session.timeout.ms", "2000");
    p.setProperty("broker.heartbeat.interval.ms", "400");
    // No other member will come: let the first one start at once.
    p.setProperty("group.initial.rebalance.delay.ms", "0");
  }

  private static void small(Properties p) {
    p.setProperty("offsets.topic.num.partitions", "6");
    p.setProperty("transaction.state.log.num.partitions", "2");
    p.setProperty("share.coordinator.state.topic.num.partitions", "2");
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "4");
    p.setProperty("background.threads", "2");
    p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * ONE_MIB));
    p.setProperty("log.cleaner.io.buffer.size", Integer.toString(ONE_MIB / 2));
    p.setProperty("log.index.size.max.bytes", Integer.toString(ONE_MIB));
    p.setProperty("group.coordinator.threads", "1");
    p.setProperty("share.coordinator.threads", "1");
  }

  private void retention(Properties p) {
    // For ever: a consumer that is rebuilt replays its topics from the start.
    p.setProperty("log.retention.ms", "-1");
    p.setProperty("log.retention.bytes", "-1");
    // Ten years: a machine that was off over the holidays goes on where it stopped.
    p.setProperty("offsets.retention.minutes", "5256000");
    if (durability == Durability.DURABLE) {
      // A single broker has no replica to recover from when the power fails.
      p.setProperty("log.flush.interval.ms", "1000");
      p.setProperty("log.flush.scheduler.interval.ms", "500");
    }
  }
}
