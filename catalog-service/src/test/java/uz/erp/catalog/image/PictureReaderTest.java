package uz.erp.catalog.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.platform.problem.ProblemException;

class PictureReaderTest {

  private final PictureReader reader = new PictureReader();

  @Test
  void eachKindIsToldByItsBytes() {
    assertThat(reader.read(Pictures.jpeg(40, 30)).mediaType()).isEqualTo("image/jpeg");
    assertThat(reader.read(Pictures.png(40, 30)).mediaType()).isEqualTo("image/png");
    assertThat(reader.read(Pictures.WEBP).mediaType()).isEqualTo("image/webp");
  }

  @Test
  void aThumbnailFitsAndKeepsTheShape() {
    Picture large = reader.read(Pictures.jpeg(3000, 1500));
    Picture small = reader.read(Pictures.png(40, 30));

    BufferedImage thumbnail = Pictures.decoded(large.thumbnail());

    assertThat(large.width()).isEqualTo(3000);
    assertThat(thumbnail.getWidth()).isEqualTo(256);
    assertThat(thumbnail.getHeight()).isEqualTo(128);
    assertThat(Pictures.decoded(small.thumbnail()).getWidth()).isEqualTo(40);
    assertThat(small.thumbnailType()).isEqualTo("image/png");
    assertThat(Pictures.decoded(reader.read(Pictures.png(2000, 1)).thumbnail()).getHeight())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "2, false",
    "3, false",
    "4, true",
    "5, true",
    "6, true",
    "7, false",
    "8, false"
  })
  void aThumbnailStandsUprightHoweverTheCameraWasHeld(int orientation, boolean redFirst) {
    Picture picture = reader.read(Pictures.jpeg(80, 40, orientation));
    BufferedImage thumbnail = Pictures.decoded(picture.thumbnail());

    boolean lying = orientation >= 5;
    assertThat(thumbnail.getWidth()).isEqualTo(lying ? 40 : 80);
    assertThat(thumbnail.getHeight()).isEqualTo(lying ? 80 : 40);
    assertThat(isRed(thumbnail.getRGB(5, 5))).isEqualTo(redFirst);
    assertThat(isRed(thumbnail.getRGB(thumbnail.getWidth() - 5, thumbnail.getHeight() - 5)))
        .isEqualTo(!redFirst);
  }

  @Test
  void whatIsCutOffIsRefused() {
    for (byte[] whole :
        new byte[][] {Pictures.jpeg(300, 200), Pictures.png(300, 200), Pictures.WEBP}) {
      for (int missing : new int[] {1, 2, whole.length / 2, whole.length - 16}) {
        assertRefused(Arrays.copyOf(whole, Math.max(16, whole.length - missing)), "invalid_image");
      }
    }
  }

  @Test
  void whatLiesIsRefused() {
    byte[] jpeg = Pictures.jpeg(300, 200);
    byte[] broken = jpeg.clone();
    Arrays.fill(broken, 20, 300, (byte) 7);

    assertRefused(broken, "invalid_image");
    assertRefused("<svg onload='alert(1)'/>".getBytes(), "unsupported_image");
    assertRefused(new byte[0], "unsupported_image");
    assertRefused("GIF89a......".getBytes(), "unsupported_image");
    assertRefused("RIFF....WEBPnonsense".getBytes(), "invalid_image");
    assertRefused(
        Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 4000), "invalid_image");
  }

  @Test
  void aSmallFileOfManyPixelsIsNotDecoded() {
    assertRefused(Pictures.bomb(60_000, 60_000), "image_dimensions_too_large");
    assertRefused(Pictures.bomb(11_000, 11_000), "image_dimensions_too_large");
    assertRefused(Pictures.bomb(30_000, 1), "image_dimensions_too_large");
  }

  @Test
  void aJpegWhoseHeaderHidesOrCutsAMarkerIsRefused() {
    byte[] jpeg = Pictures.jpeg(300, 200);
    byte[] hiding = jpeg.clone();
    hiding[2] = (byte) 0xff;
    hiding[3] = 1; // has no length, so what follows is another marker to the decoder
    byte[] short1 = Pictures.jpeg(300, 200, 6);
    short1[4] = 0;
    short1[5] = 2; // an Exif that ends before its name does

    assertRefused(hiding, "invalid_image");
    assertRefused(short1, "invalid_image");
    assertThat(JpegHeader.read(Pictures.progressive(30, 20)).isInScans()).isTrue();
    assertThat(JpegHeader.read(jpeg).isInScans()).isFalse();
  }

  @Test
  void moreThanFiveMebibytesIsTooLarge() {
    assertRefused(new byte[PictureReader.MAX_BYTES + 1], "payload_too_large");
  }

  private void assertRefused(byte[] content, String code) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> reader.read(content))
        .satisfies(e -> assertThat(e.type().code()).isEqualTo(code));
  }

  private static boolean isRed(int rgb) {
    return (rgb >> 16 & 0xff) > (rgb & 0xff);
  }
}
