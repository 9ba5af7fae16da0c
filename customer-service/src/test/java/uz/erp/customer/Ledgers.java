package uz.erp.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.TestStore;

/** Holds a store's ledgers against {@code db/verify}. */
public final class Ledgers {

  private Ledgers() {}

  public static void requireSound(JdbcClient jdbc, TestStore store) {
    for (String rules : List.of("loyalty", "debt")) {
      String sql = read(Path.of("src/main/resources/db/verify/" + rules + ".sql"));
      TenantScope.run(
          store.tenant(), () -> assertThat(jdbc.sql(sql).query().listOfRows()).isEmpty());
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
