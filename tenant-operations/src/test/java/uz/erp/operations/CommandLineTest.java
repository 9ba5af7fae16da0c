package uz.erp.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.export.Backups;

class CommandLineTest {

  @TempDir private Path folder;

  @Test
  void aKeyNamesItsSchema() {
    StoreKey store = new StoreKey("shop-1_5f0c1d2e");
    assertThat(store.schema()).isEqualTo("tenant_shop_1");
    assertThat(StoreKey.fresh("shop-1").schema()).isEqualTo("tenant_shop_1");
    assertThatThrownBy(() -> new StoreKey("shop\"; drop schema shared_5f0c1d2e"))
        .isInstanceOf(OperationFailed.class);
  }

  @Test
  void anUnknownOptionIsRefused() {
    assertThatThrownBy(() -> new Arguments(List.of("--force"), Set.of("--all"), Set.of()))
        .isInstanceOf(UsageError.class);
    assertThatThrownBy(() -> new Arguments(List.of("--keep"), Set.of(), Set.of("--keep")))
        .isInstanceOf(UsageError.class);
  }

  @Test
  void aDatabaseWithoutItsOwnersPasswordIsNamed() {
    assertThatThrownBy(() -> Databases.of(Map.of()))
        .hasMessageContaining("ERP_AUTH_OWNER_PASSWORD");
  }

  @Test
  void onlyTheOldestArchivesOfTheSameStoreGo() throws IOException {
    StoreKey store = new StoreKey("shop_5f0c1d2e");
    StoreKey other = new StoreKey("shop_00000000");
    for (int day = 1; day <= 3; day++) {
      Instant time = Instant.parse("2026-11-0" + day + "T02:00:00Z");
      Files.createFile(folder.resolve(Backups.name(store, time)));
      Files.createFile(folder.resolve(Backups.name(other, time)));
    }
    Backups.prune(store, folder, 2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(5)
          .doesNotContain("shop_5f0c1d2e.20261101T020000Z.zip");
    }
  }
}
