package uz.erp.systemtests.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One file as a form sends it (RFC 7578), under the name {@code file}. */
public record Upload(String fileName, String type, byte[] content) {

  private static final String BOUNDARY = "----suite-from-outside";

  public static Upload csv(String text) {
    return csv(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Upload csv(byte[] content) {
    return new Upload("table.csv", "text/csv", content);
  }

  public static Upload xlsx(byte[] content) {
    return new Upload(
        "table.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content);
  }

  public Answer to(Api api, String path) {
    return api.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .send("POST", path, body());
  }

  private byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: %s\r
        \r
        """
            .formatted(BOUNDARY, fileName, type)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
