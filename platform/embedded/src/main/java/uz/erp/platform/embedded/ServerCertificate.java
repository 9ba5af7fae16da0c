package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A certificate for servers on {@code localhost}, in PEM files: {@code authority.pem}, {@code
 * server.pem} and {@code server.key}. The authority's key is thrown away once it has signed, so
 * that nothing else can ever be believed because of it.
 */
record ServerCertificate(Path folder) {

  private static final String DAYS = "3650";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** The certificate in this folder, which is made completely or not at all. */
  static ServerCertificate in(Path folder) throws IOException {
    var parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
    Files.createDirectories(parent);
    try (var _ = HomeLock.of(parent)) {
      if (Files.notExists(folder)) {
        var next =
            Files.createTempDirectory(
                parent,
                "certificate-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
          make(next);
          Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException e) {
          throw new EmbeddedServerException("Cannot make a certificate: " + e.getMessage(), e);
        } finally {
          Trees.delete(next);
        }
      }
    }
    return new ServerCertificate(folder);
  }

  /** What clients are to believe. */
  Path authority() {
    return folder.resolve("authority.pem");
  }

  /** The server's certificate and its authority's. */
  Path chain() {
    return folder.resolve("server.pem");
  }

  Path key() {
    return folder.resolve("server.key");
  }

  private static void make(Path folder) throws IOException, GeneralSecurityException {
    var password = new byte[24];
    new SecureRandom().nextBytes(password);
    var secret = HexFormat.of().formatHex(password);
    var passwordFile = folder.resolve("password");
    write(passwordFile, secret);
    var store = folder.resolve("store.p12");
    keytool(store, passwordFile, "authority", "-dname", "CN=ERP on this machine", "-ext", "bc:c");
    keytool(
        store,
        passwordFile,
        "server",
        "-dname",
        "CN=localhost",
        "-signer",
        "authority",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-ext",
        "eku=serverAuth");
    var keys = KeyStore.getInstance(store.toFile(), secret.toCharArray());
    var made = new ServerCertificate(folder);
    write(made.authority(), pem("CERTIFICATE", keys.getCertificate("authority").getEncoded()));
    var chain = new StringBuilder();
    for (Certificate one : keys.getCertificateChain("server")) {
      chain.append(pem("CERTIFICATE", one.getEncoded()));
    }
    write(made.chain(), chain.toString());
    write(made.key(), pem("PRIVATE KEY", keys.getKey("server", secret.toCharArray()).getEncoded()));
    Files.delete(store);
    Files.delete(passwordFile);
  }

  private static void keytool(Path store, Path passwordFile, String alias, String... more)
      throws IOException {
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                DAYS,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:file",
                passwordFile.toString()));
    line.addAll(List.of(more));
    var result = new Command(line, Objects.requireNonNull(store.getParent())).run(PATIENCE);
    if (!result.succeeded()) {
      throw new EmbeddedServerException("Cannot make a certificate: " + result.output());
    }
  }

  private static String pem(String kind, byte[] content) {
    var text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, text);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }
}
