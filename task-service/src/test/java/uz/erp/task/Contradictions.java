package uz.erp.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.TestStore;

/** What the scripts of {@code db/verify} find. */
public final class Contradictions {

  private Contradictions() {}

  public static List<String> in(TestStore store, JdbcClient jdbc, String script) {
    try (InputStream file =
        Contradictions.class.getResourceAsStream("/db/verify/" + script + ".sql")) {
      String sql = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return TenantScope.call(
          store.tenant(),
          () ->
              jdbc.sql(sql)
                  .query(
                      (row, number) ->
                          "%s: %s has %s, not %s"
                              .formatted(
                                  row.getString(1),
                                  row.getString(2),
                                  row.getString(3),
                                  row.getString(4)))
                  .list());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
