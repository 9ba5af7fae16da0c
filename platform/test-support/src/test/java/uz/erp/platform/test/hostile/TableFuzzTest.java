package uz.erp.platform.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged tables are refused or read, and nothing else. {@code -Dfuzz.minutes=10 -Dfuzz.seed=…}
 * makes a longer round.
 */
class TableFuzzTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void damagedTablesAreRefusedOrRead() {
    SmallJvm.Ended ended =
        SmallJvm.run(
            TableFuzz.class,
            128,
            System.getProperty("fuzz.seed", "20261125"),
            "4000",
            System.getProperty("fuzz.minutes", "0"),
            folder.toString());

    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(ended.output()).contains(" 0 finds: ");
  }
}
