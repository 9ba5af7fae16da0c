package uz.erp.catalog.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.platform.test.hostile.SmallJvm;

/** No picture, however it is made, ends the process that reads it, with the heap of a service. */
class PictureBombsTest {

  /** As under {@code ./erp up}, and as in a container of 768 MiB. */
  private static final int[] HEAPS = {128, 460};

  /** MiB held meanwhile, half of the smaller heap, as a service holds some of it at rest. */
  private static final int HELD = 65;

  @TempDir private Path folder;

  @Test
  void whatAsksForMoreThanItsPixelsNeedIsRefused() throws IOException {
    write("1 flat", WebPictures.flat(3464, 3464, 40_000));
    write("2 groups", WebPictures.groups());
    write("3 transforms", WebPictures.transforms(3_000));
    write("4 flat, at the limit", WebPictures.flat(2000, 2000, 8_000));
    write("5 progressive", Pictures.progressive(5_000, 4_000));
    write("6 lossless PNG", Pictures.png(3_000, 2_000));
    write("7 lying", Pictures.bomb(12_000, 3_000));

    for (int heap : HEAPS) {
      SmallJvm.Ended ended =
          SmallJvm.run(PictureProbe.class, heap, folder.toString(), String.valueOf(HELD));

      assertThat(ended.output().lines())
          .containsExactly(
              "1 flat: image_dimensions_too_large",
              "2 groups: invalid_image",
              "3 transforms: invalid_image",
              "4 flat, at the limit: taken",
              "5 progressive: image_dimensions_too_large",
              "6 lossless PNG: taken",
              "7 lying: invalid_image",
              "alive with " + HELD + " MiB beside");
      assertThat(ended.exit()).isZero();
    }
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }
}
