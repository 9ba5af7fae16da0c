package uz.erp.platform.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that was sent, laid down for as long as it is taken in. */
public final class UploadedTable {

  private static final int MAX_NAME = 255;

  private UploadedTable() {}

  /**
   * @param intake takes the file and its name, without what is no text
   * @return what the intake returns
   */
  public static long accept(MultipartFile file, ToLongBiFunction<Path, String> intake)
      throws IOException {
    Path copy = Files.createTempFile("import", ".table");
    try {
      file.transferTo(copy);
      return intake.applyAsLong(copy, nameOf(file));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static String nameOf(MultipartFile file) {
    @Nullable String name = file.getOriginalFilename();
    String known = Objects.requireNonNullElse(name, "").replaceAll("[\\p{Cc}]", "").strip();
    return known.length() > MAX_NAME ? known.substring(0, MAX_NAME) : known;
  }
}
