package uz.erp.catalog.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.platform.test.hostile.SmallJvm;

/**
 * Damaged pictures are refused or taken, and nothing else. {@code -Dfuzz.minutes=10 -Dfuzz.seed=…}
 * makes a longer round.
 */
class PictureFuzzTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void damagedPicturesAreRefusedOrTaken() {
    SmallJvm.Ended ended =
        SmallJvm.run(
            PictureFuzz.class,
            128,
            System.getProperty("fuzz.seed", "20261125"),
            "1500",
            System.getProperty("fuzz.minutes", "0"),
            folder.toString());

    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(ended.output()).contains(" 0 finds: ");
  }
}
