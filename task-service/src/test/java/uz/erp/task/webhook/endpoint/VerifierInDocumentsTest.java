package uz.erp.task.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of {@code docs/integrators/webhooks.md} verifies what we send and nothing else. */
class VerifierInDocumentsTest {

  private static final Path PAGE = Path.of("../docs/integrators/webhooks.md");
  private static final String BODY = "{\"type\":\"sale.completed\",\"data\":{\"name\":\"Чай\"}}";

  @TempDir private Path folder;
  private Method verify;

  @BeforeEach
  void compile() throws IOException, ReflectiveOperationException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf("```java\n") + "```java\n".length();
    Path source = folder.resolve("WebhookVerifier.java");
    Files.writeString(source, page.substring(begin, page.indexOf("```", begin)));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-Xlint:all",
                "-Werror",
                "-d",
                folder.toString(),
                source.toString());
    assertThat(failed).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      verify =
          loader
              .loadClass("WebhookVerifier")
              .getDeclaredMethod(
                  "verify", String.class, String.class, String.class, String.class, byte[].class);
      verify.setAccessible(true);
    }
  }

  @Test
  void whatWeSignIsVerified() throws ReflectiveOperationException {
    WebhookSecret secret = WebhookSecret.random();
    WebhookSecret former = WebhookSecret.random();
    long now = Instant.now().getEpochSecond();
    String both = secret.sign("id", now, BODY) + " " + former.sign("id", now, BODY);

    assertThat(verify(secret, "id", now, both, BODY)).isTrue();
    assertThat(verify(former, "id", now, both, BODY)).isTrue();
    assertThat(verify(WebhookSecret.random(), "id", now, both, BODY)).isFalse();
    assertThat(verify(secret, "other", now, both, BODY)).isFalse();
    assertThat(verify(secret, "id", now + 1, both, BODY)).isFalse();
    assertThat(verify(secret, "id", now, both, BODY + " ")).isFalse();
    long old = now - 400;
    assertThat(verify(secret, "id", old, secret.sign("id", old, BODY), BODY)).isFalse();
  }

  private boolean verify(WebhookSecret secret, String id, long time, String signatures, String body)
      throws ReflectiveOperationException {
    return (boolean)
        verify.invoke(
            null,
            secret.text(),
            id,
            String.valueOf(time),
            signatures,
            body.getBytes(StandardCharsets.UTF_8));
  }
}
