package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Passwords of Kafka's principals: files {@code kafka_<principal>} in a folder of secrets, each
 * with one password.
 *
 * @param certificate what the broker shows its clients; without it they talk in clear
 */
record KafkaCredentials(Path folder, @Nullable ServerCertificate certificate) {

  static final String ADMIN = "admin";
  static final String SCRAM = "SCRAM-SHA-512";

  static final String SCRAM_LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule";
  static final String PLAIN_LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

  /** The principals that the list of grants names, and the administrator. */
  static Set<String> principals() {
    var principals = new TreeSet<>(Set.of(ADMIN));
    KafkaGrant.all().forEach(grant -> principals.add(grant.principal()));
    return principals;
  }

  String password(String principal) throws IOException {
    var password = Files.readString(folder.resolve("kafka_" + principal)).strip();
    if (password.isEmpty() || password.contains("\"") || password.contains("\\")) {
      throw new EmbeddedServerException(
          "The password of Kafka's principal %s is empty or has a quote or a backslash."
              .formatted(principal));
    }
    return password;
  }

  /** A login as Kafka's settings want it. */
  String login(String module, String principal) throws IOException {
    return "%s required username=\"%s\" password=\"%s\";"
        .formatted(module, principal, password(principal));
  }

  String protocol() {
    return certificate == null ? "SASL_PLAINTEXT" : "SASL_SSL";
  }

  /** All that a client of this principal needs, also the tools that come with Kafka. */
  Properties client(String principal, int port) throws IOException {
    var client = new Properties();
    client.setProperty("bootstrap.servers", "localhost:" + port);
    client.setProperty("security.protocol", protocol());
    client.setProperty("sasl.mechanism", SCRAM);
    client.setProperty("sasl.jaas.config", login(SCRAM_LOGIN, principal));
    if (certificate != null) {
      client.setProperty("ssl.truststore.type", "PEM");
      client.setProperty("ssl.truststore.location", certificate.authority().toString());
    }
    return client;
  }

  @Override
  public String toString() {
    return "KafkaCredentials[hidden]";
  }
}
