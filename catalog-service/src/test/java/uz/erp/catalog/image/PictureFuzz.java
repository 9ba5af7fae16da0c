package uz.erp.catalog.image;

import java.io.IOException;
import java.util.List;
import uz.erp.platform.test.hostile.FileFuzz;

/** Damaged pictures. */
final class PictureFuzz {

  private PictureFuzz() {}

  /**
   * @param args as {@link FileFuzz#run} has them
   */
  public static void main(String[] args) throws IOException {
    PictureReader reader = new PictureReader();
    List<byte[]> seeds =
        List.of(
            Pictures.jpeg(120, 80, 6),
            Pictures.progressive(120, 80),
            Pictures.png(60, 40),
            Pictures.WEBP,
            WebPictures.flat(64, 64, 200),
            WebPictures.transforms(4));
    FileFuzz.run(args, seeds, (file, content) -> PictureProbe.outcome(reader, content));
  }
}
