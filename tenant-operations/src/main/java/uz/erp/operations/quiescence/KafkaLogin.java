package uz.erp.operations.quiescence;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import uz.erp.operations.database.OperationFailed;

/** Where Kafka is and who this program is there, by environment. */
public final class KafkaLogin {

  private static final String OPEN = "PLAINTEXT";

  private KafkaLogin() {}

  /**
   * The file that {@code ERP_KAFKA_CLIENT} names holds settings as Kafka's own tools take them.
   * Without it: {@code ERP_KAFKA}, and for a broker that asks who its clients are {@code
   * ERP_KAFKA_PROTOCOL} (SASL_SSL, SASL_PLAINTEXT), {@code ERP_KAFKA_USER}, {@code
   * ERP_KAFKA_PASSWORD}.
   */
  public static Map<String, Object> of(Map<String, String> environment) {
    String file = environment.getOrDefault("ERP_KAFKA_CLIENT", "");
    return file.isBlank() ? byVariables(environment) : read(Path.of(file));
  }

  private static Map<String, Object> byVariables(Map<String, String> environment) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", environment.getOrDefault("ERP_KAFKA", "localhost:19092"));
    String protocol = environment.getOrDefault("ERP_KAFKA_PROTOCOL", OPEN);
    settings.put("security.protocol", protocol);
    if (!protocol.equals(OPEN)) {
      settings.put("sasl.mechanism", "SCRAM-SHA-512");
      settings.put(
          "sasl.jaas.config",
          "org.apache.kafka.common.security.scram.ScramLoginModule required"
              + " username=\"%s\" password=\"%s\";"
                  .formatted(
                      environment.getOrDefault("ERP_KAFKA_USER", "operations"),
                      environment.getOrDefault("ERP_KAFKA_PASSWORD", "")));
    }
    return settings;
  }

  private static Map<String, Object> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new OperationFailed("ERP_KAFKA_CLIENT: cannot read " + file, e);
    }
    Map<String, Object> settings = new HashMap<>();
    properties.forEach((name, value) -> settings.put(name.toString(), value));
    return settings;
  }
}
