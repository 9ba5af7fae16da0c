package uz.erp.systemtests.erp;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a client of a suite's Kafka needs to be let in: address, login, whom to believe. The broker
 * writes it into its home at each start.
 */
public record KafkaClient(Map<String, Object> settings) {

  public KafkaClient {
    settings = Map.copyOf(settings);
  }

  /** Reads all topics and positions and changes nothing. */
  public static KafkaClient operator(Path home) {
    return read(home.resolve("data/kafka/operations.properties"));
  }

  /** May do everything: send what no service sent, move positions. */
  public static KafkaClient administrator(Path home) {
    return read(home.resolve("data/kafka/admin.properties"));
  }

  /** Of a broker without authentication, or of none at all. */
  public static KafkaClient at(String address) {
    return new KafkaClient(Map.of("bootstrap.servers", address));
  }

  /** The same, and these settings of its own. */
  public Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(more);
    return all;
  }

  private static KafkaClient read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Object> settings = new HashMap<>();
    properties.forEach((name, value) -> settings.put(name.toString(), value));
    return new KafkaClient(settings);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "KafkaClient[" + settings.get("bootstrap.servers") + "]";
  }
}
