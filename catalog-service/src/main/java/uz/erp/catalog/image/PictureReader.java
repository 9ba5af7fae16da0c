package uz.erp.catalog.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Recognises, checks and decodes what was sent as a picture. Its size is read from the header
 * before anything is decoded, and only as many pixels are decoded as a thumbnail needs. What a
 * header does not say is bounded by {@link FrugalInput}.
 */
@Component
public class PictureReader {

  public static final int MAX_BYTES = 5 * 1024 * 1024;

  private static final int MAX_SIDE = 12_000;
  private static final int ENOUGH = 2 * Thumbnail.SIDE;

  /** Memory for a picture at a time, however many are sent at once. */
  private final Semaphore decoding = new Semaphore(1, true);

  /**
   * @throws ProblemException 413 above 5 MiB, 415 when it is no JPEG, PNG or WebP, 400 when it is
   *     broken or has too many pixels
   */
  public Picture read(byte[] content) {
    if (content.length > MAX_BYTES) {
      throw new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE);
    }
    ImageFormat format =
        ImageFormat.find(content)
            .orElseThrow(() -> new ProblemException(ImageProblem.UNSUPPORTED_IMAGE));
    if (!format.isComplete(content)) {
      throw new ProblemException(ImageProblem.INVALID_IMAGE);
    }
    decoding.acquireUninterruptibly();
    try {
      return decode(content, format);
    } finally {
      decoding.release();
    }
  }

  /** In a platform thread: what a virtual one allocates is not counted. */
  private static Picture decode(byte[] content, ImageFormat format) {
    FutureTask<Picture> task = new FutureTask<>(() -> decodeHere(content, format));
    Thread.ofPlatform().name("picture").start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // the permit must not be released before the decoder ends
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Picture decodeHere(byte[] content, ImageFormat format) {
    try (ImageInputStream input = new FrugalInput(content)) {
      return read(content, format, input);
    } catch (ProblemException problem) {
      throw problem;
    } catch (IOException | RuntimeException | AssertionError e) {
      // decoders answer nonsense with whatever happens to them
      throw new ProblemException(ImageProblem.INVALID_IMAGE);
    }
  }

  private static Picture read(byte[] content, ImageFormat format, ImageInputStream input)
      throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(format.mediaType());
    ImageReader reader = readers.next();
    try {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      int most = format.maxPixels(content);
      if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > most) {
        throw new ProblemException(
            ImageProblem.IMAGE_DIMENSIONS_TOO_LARGE, MAX_SIDE, most / 1_000_000);
      }
      ImageReadParam coarse = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / ENOUGH);
      coarse.setSourceSubsampling(step, step, 0, 0);
      BufferedImage decoded = reader.read(0, coarse);
      int orientation = format == ImageFormat.JPEG ? JpegHeader.read(content).orientation() : 1;
      Thumbnail thumbnail = Thumbnail.of(decoded, orientation);
      return new Picture(
          format.mediaType(),
          width,
          height,
          content,
          sha256(content),
          thumbnail.mediaType(),
          thumbnail.content());
    } finally {
      reader.dispose();
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
