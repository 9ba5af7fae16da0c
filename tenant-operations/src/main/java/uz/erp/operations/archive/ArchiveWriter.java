package uz.erp.operations.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.operations.database.OperationFailed;

/**
 * Writes an archive: a ZIP with {@code manifest.json} and an entry for each table. It appears under
 * its name when it is complete and on the disk, readable by its owner only.
 */
public final class ArchiveWriter implements AutoCloseable {

  static final String MANIFEST = "manifest.json";

  private final Path file;
  private final Path unfinished;
  private final ZipOutputStream zip;

  public ArchiveWriter(Path file) {
    this.file = file.toAbsolutePath();
    this.unfinished = this.file.resolveSibling(this.file.getFileName() + ".part");
    try {
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      this.zip = new ZipOutputStream(Files.newOutputStream(unfinished));
    } catch (IOException e) {
      throw new OperationFailed("%s cannot be written: %s".formatted(unfinished, e), e);
    }
  }

  public static String entry(String service, String table) {
    return service + "/" + table + ".copy";
  }

  public OutputStream begin(String service, String table) throws IOException {
    zip.putNextEntry(new ZipEntry(entry(service, table)));
    return zip;
  }

  public void end() throws IOException {
    zip.closeEntry();
  }

  public void finish(Manifest manifest) {
    try {
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsBytes(manifest));
      zip.closeEntry();
      zip.close();
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
