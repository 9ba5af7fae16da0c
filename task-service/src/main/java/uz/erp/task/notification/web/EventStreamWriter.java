package uz.erp.task.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.task.notification.NotificationView;
import uz.erp.task.notification.StreamSink;

/**
 * Writes notifications as Server-Sent Events.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">WHATWG HTML,
 *     9.2</a>
 */
final class EventStreamWriter implements StreamSink {

  static final String MEDIA_TYPE = "text/event-stream";

  private static final long RETRY_MILLIS = 2_000;

  private final HttpServletResponse response;
  private final JsonMapper json;

  EventStreamWriter(HttpServletResponse response, JsonMapper json) {
    this.response = response;
    this.json = json;
  }

  void head() {
    response.setContentType(MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no"); // for proxies that would collect first
  }

  /** An id without data is no event, but the client remembers it and can resume from there. */
  @Override
  public void begin(long position) throws IOException {
    head();
    write("retry: " + RETRY_MILLIS + "\nid: " + position + "\n\n");
  }

  @Override
  public void send(NotificationView notification) throws IOException {
    write(
        "id: %d\nevent: notification\ndata: %s\n\n"
            .formatted(notification.id(), json.writeValueAsString(notification)));
  }

  @Override
  public void heartbeat() throws IOException {
    write(": \n\n");
  }

  @Override
  public void flush() throws IOException {
    response.flushBuffer();
  }

  private void write(String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
