package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.suite.Suite;

/**
 * The suite with {@code ERP_TLS=on}: services verify the certificates of PostgreSQL and Kafka, and
 * neither talks to anybody in clear.
 */
class TlsIT {

  private static final Suite SUITE =
      Suite.startNew(
          Suite.root(),
          Suite.root().resolve("system-tests/target/erp-tls"),
          FreePorts.offset(),
          Map.of("ERP_AOT", "off", "ERP_TLS", "on"));

  @AfterAll
  static void end() {
    SUITE.close();
  }

  @Test
  void aSaleReachesTheReport() {
    TradingStore store = TradingStore.open(SUITE, "Sealed", "1250.75");

    store.till().sell();

    assertThat(store.todayOnce(TradingStore.sales(1)).decimal("/total_sales"))
        .isEqualByComparingTo("1250.75");
  }

  @Test
  void kafkaAnswersNoClientInClear() {
    Map<String, Object> clear =
        SUITE
            .kafka()
            .with(
                Map.of(
                    "security.protocol",
                    "SASL_PLAINTEXT",
                    "default.api.timeout.ms",
                    5_000,
                    "request.timeout.ms",
                    3_000));
    assertThatThrownBy(
            () -> {
              try (Admin admin = Admin.create(clear)) {
                admin.listTopics().names().get();
              }
            })
        .isInstanceOf(ExecutionException.class);
  }

  @Test
  void postgresAnswersNoClientInClear() throws IOException {
    String password =
        Files.readString(SUITE.home().resolve("secrets").resolve("sales_login")).strip();

    assertThatThrownBy(
            () ->
                DriverManager.getConnection(
                    "jdbc:postgresql://localhost:%d/erp_sales?sslmode=disable"
                        .formatted(SUITE.port("postgres")),
                    "sales_login",
                    password))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no encryption");
  }
}
