package uz.erp.systemtests.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.database.Databases;
import uz.erp.systemtests.suite.Suite;

/**
 * What SQL injected into an outsider's connection could do, past all checks of the services: become
 * the target store by an expression, and write an event in its name.
 */
final class InjectedSql {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final List<String> SERVICES = List.of("catalog", "sales", "customer");
  private static final List<String> SUBSCRIBERS = List.of("sales", "analytics", "task");
  private static final String TOPIC = "catalog.product";

  /** Not permitted; or a statement where only reading is. */
  private static final Set<String> REFUSALS = Set.of("42501", "0A000");

  private static final List<String> SWITCHES =
      List.of(
          "select set_config('role', '%s', false)",
          "select 1 where (select set_config('role', '%s', true)) <> ''",
          "update pg_settings set setting = '%s' where name = 'role'",
          "select query_to_xml('set role %s', true, true, '')");

  private final Databases databases;
  private final Store outsider;
  private final Store other;
  private final List<String> cameThrough = new ArrayList<>();
  private int attempts;
  private String forgery = "";

  InjectedSql(Databases databases, Store outsider, Store other) {
    this.databases = databases;
    this.outsider = outsider;
    this.other = other;
  }

  /** Tries all; a line for each attempt that was not refused. */
  List<String> attempt() {
    for (String service : SERVICES) {
      for (String attack : SWITCHES) {
        becomeTheOther(service, attack);
      }
    }
    forge();
    return List.copyOf(cameThrough);
  }

  /** In a line. */
  String summary() {
    return "%d attempts by SQL in an outsider's connection, %d succeeded; the forged event was %s"
        .formatted(attempts, cameThrough.size(), forgery);
  }

  private void becomeTheOther(String service, String attack) {
    attempts++;
    String role = service + "_" + other.schema();
    try (Connection connection = asOutsider(service);
        Statement statement = connection.createStatement()) {
      var unused = statement.execute(attack.formatted(role));
      cameThrough.add("by SQL in " + service + ": " + attack.formatted(role));
    } catch (SQLException e) {
      if (!REFUSALS.contains(String.valueOf(e.getSQLState()))) {
        cameThrough.add("by SQL in " + service + ", not refused but failed: " + e.getMessage());
      }
    }
  }

  /** A product of the target store, published by the outsider. */
  private void forge() {
    attempts++;
    UUID id = UUID.randomUUID();
    String key = other.tenantKey() + ":999999";
    try (Connection connection = asOutsider("catalog");
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into shared.outbox (event_id, topic, event_key, slot, event)
                values (?, ?, ?, ?, ?)""")) {
      insert.setObject(1, id);
      insert.setString(2, TOPIC);
      insert.setString(3, key);
      insert.setInt(4, Math.floorMod(key.hashCode(), 8));
      insert.setString(5, forged(id));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a store cannot write an event", e);
    }
    forgery = Eventually.last(BOUND, () -> fate(id), fate -> !fate.isEmpty());
    if (forgery.isEmpty()) {
      forgery = "not refused";
      cameThrough.add("an event of the target store that an outsider wrote: " + id);
    }
    if (count("sales", "select count(*) from %s.product_copy where product_id = 999999") > 0) {
      cameThrough.add("a product of the target store that an outsider published");
    }
  }

  private String fate(UUID id) {
    if (count("catalog", "select count(*) from shared.dead_letter where event_id = '" + id + "'")
        > 0) {
      return "refused by the relay";
    }
    String deadLetters =
        "select count(*) from shared.parked_event where event like '%%" + id + "%%'";
    return SUBSCRIBERS.stream().allMatch(service -> count(service, deadLetters) > 0)
        ? "refused by all subscribers"
        : "";
  }

  private String forged(UUID id) {
    Path sample =
        Suite.root()
            .resolve("catalog-service/src/main/resources/events")
            .resolve("catalog.product-changed.v1.sample.json");
    try {
      return Files.readString(sample)
          .replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + id + "\"")
          .replaceFirst("\"subject\": \"[^\"]*\"", "\"subject\": \"999999\"")
          .replaceFirst("\"product_id\": \\d+", "\"product_id\": 999999")
          .replaceFirst("\"tenantkey\": \"[^\"]*\"", "\"tenantkey\": \"" + other.tenantKey() + "\"")
          .replaceFirst(
              "\"tenantschema\": \"[^\"]*\"", "\"tenantschema\": \"" + other.schema() + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param sql with the other store's schema in the place of {@code %s}
   */
  private long count(String service, String sql) {
    try (Connection connection = databases.ofService(service);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.formatted(other.schema()))) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot be counted in " + service + ": " + sql, e);
    }
  }

  /** As the service's pool hands it out. */
  private Connection asOutsider(String service) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://localhost:" + databases.port() + "/erp_" + service,
            service + "_login",
            password(service));
    try (Statement statement = connection.createStatement()) {
      var unused =
          statement.execute(
              "set role %1$s_%2$s; set search_path = %2$s".formatted(service, outsider.schema()));
    }
    return connection;
  }

  private String password(String service) {
    try {
      return Files.readString(databases.home().resolve("secrets/" + service + "_login")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
