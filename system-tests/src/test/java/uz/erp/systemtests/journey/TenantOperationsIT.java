package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

@Journey
class TenantOperationsIT {

  private static final String PRICE = "1000.00";

  @TempDir private Path folder;

  private final Suite suite;

  TenantOperationsIT(Suite suite) {
    this.suite = suite;
  }

  private String tenant(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "tenant";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return suite.erp(all);
  }

  private static String key(TradingStore store) {
    return store.store().tenantKey();
  }

  @Test
  void aStoreIsPutBackWhileItsNeighbourTradesOn() throws Exception {
    TradingStore north = TradingStore.open(suite, "Restored", PRICE);
    TradingStore south = TradingStore.open(suite, "Neighbour", PRICE);
    north.till().sell();
    south.till().sell();
    assertThat(north.todayOnce(TradingStore.sales(1)).number("/total_sales_count")).isEqualTo(1);
    String file = folder.resolve("north.zip").toString();
    tenant("export", key(north), file);
    north.till().sell();
    north.till().sell();
    south.till().sell();
    assertThat(north.todayOnce(TradingStore.sales(3)).number("/total_sales_count")).isEqualTo(3);
    assertThat(south.todayOnce(TradingStore.sales(2)).number("/total_sales_count")).isEqualTo(2);

    String others = tenant("hash", key(south));
    killAfter("applying", "restore", key(north), file, "--pass-life", "3");
    tenant("restore", key(north), file, "--resume");
    assertThat(tenant("hash", key(south))).isEqualTo(others);

    assertThat(north.todayOnce(TradingStore.sales(1)).number("/total_sales_count")).isEqualTo(1);
    north.till().sell();
    assertThat(north.todayOnce(TradingStore.sales(2)).number("/total_sales_count")).isEqualTo(2);
    suite.erp("verify", key(north), key(south));
  }

  @Test
  void aCloneTradesUnderItsOwnKey() {
    TradingStore model = TradingStore.open(suite, "Model", PRICE);
    model.till().sell();
    assertThat(model.todayOnce(TradingStore.sales(1)).number("/total_sales_count")).isEqualTo(1);
    String printed = tenant("clone", key(model), model.store().schema().substring(7) + "-ii");
    String clone = List.of(printed.strip().split("\n")).getLast();

    Api owner = model.owner().with("X-Tenant-Key", clone);
    owner.post("/api/sales/registers/", Map.of("name", "Till of the clone")).expect(201);
    QuickTill till = QuickTill.open(owner, model.product(), PRICE);
    till.sell();
    assertThat(owner.get("/api/sales/sales/").expect(200).number("/count")).isEqualTo(2);
    assertThat(model.owner().get("/api/sales/sales/").expect(200).number("/count")).isEqualTo(1);
    tenant("delete", clone, "--yes", clone, "--no-export");
    owner.get("/api/sales/sales/").expect(403);
    assertThat(model.owner().get("/api/sales/sales/").expect(200).number("/count")).isEqualTo(1);
  }

  /** By force, as soon as it says this; if it is through by then, resuming finds nothing to do. */
  private void killAfter(String line, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("./erp", "tenant");
    builder.command().addAll(List.of(arguments));
    builder.directory(Suite.root().toFile()).redirectErrorStream(true);
    builder.environment().put("ERP_HOME", suite.home().toString());
    builder.environment().put("ERP_PORT_OFFSET", String.valueOf(suite.offset()));
    builder.environment().put("ERP_BUILD", "off");
    Process process = builder.start();
    try (BufferedReader lines = process.inputReader()) {
      String printed = lines.readLine();
      while (printed != null && !printed.equals(line)) {
        System.out.println("  " + printed);
        printed = lines.readLine();
      }
      process.destroyForcibly();
      assertThat(printed).isEqualTo(line);
    }
    process.waitFor();
  }
}
