package uz.erp.operations.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.operations.database.OperationFailed;

/** An archive to be read. It is used only after all of it was checked against its manifest. */
public final class Archive implements AutoCloseable {

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private Archive(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Opens and checks it, every row of it. */
  public static Archive open(Path file) {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        Archive archive = new Archive(file, zip, manifest(zip));
        archive.check();
        return archive;
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException | JacksonException e) {
      throw new OperationFailed(
          "%s is no archive of a store: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(ArchiveWriter.MANIFEST);
    if (entry == null) {
      throw new OperationFailed(zip.getName() + " has no " + ArchiveWriter.MANIFEST);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Manifest manifest = JsonMapper.builder().build().readValue(in, Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new OperationFailed(
            "%s has format %d, this program reads %d"
                .formatted(zip.getName(), manifest.format(), Manifest.FORMAT));
      }
      return manifest;
    }
  }

  private void check() throws IOException {
    for (Manifest.OfService service : manifest.services()) {
      for (Manifest.OfTable table : service.tables()) {
        MessageDigest digest = Copying.sha256();
        try (InputStream rows =
            new DigestInputStream(rows(service.service(), table.name()), digest)) {
          rows.transferTo(OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
          throw new OperationFailed(
              "%s is damaged: %s of %s is not what the manifest says"
                  .formatted(file, table.name(), service.service()));
        }
      }
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The rows of a table in the text form of COPY; the caller closes it. */
  public InputStream rows(String service, String table) {
    try {
      ZipEntry entry = zip.getEntry(ArchiveWriter.entry(service, table));
      if (entry == null) {
        throw new OperationFailed("%s has no %s of %s".formatted(file, table, service));
      }
      return zip.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the whole file, to know it again. */
  public String hash() {
    MessageDigest digest = Copying.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
