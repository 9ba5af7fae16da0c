package uz.erp.task.webhook.client;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.apache.hc.core5.ssl.SSLContexts;

/** Speaks HTTPS with a certificate that it gave itself. */
final class TlsServer implements AutoCloseable {

  private static final String PASSWORD = "of-no-value";

  private final HttpsServer server;
  private final KeyStore keys;
  private volatile String lastBody = "";

  private TlsServer(KeyStore keys) throws IOException, GeneralSecurityException {
    this.keys = keys;
    server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(
            SSLContexts.custom().loadKeyMaterial(keys, PASSWORD.toCharArray()).build()));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            lastBody = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, -1);
          }
        });
    server.start();
  }

  /** With a certificate for that name, made by the JDK's own tool. */
  static TlsServer named(String name, Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve("keys.p12");
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("keytool ended with " + exit);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return new TlsServer(keys);
  }

  /** What a client must trust to trust this server. */
  KeyStore trust() throws GeneralSecurityException, IOException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("server", keys.getCertificate("server"));
    return trust;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String lastBody() {
    return lastBody;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
