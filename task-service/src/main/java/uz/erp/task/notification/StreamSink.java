package uz.erp.task.notification;

import java.io.IOException;

/** The client's side of a stream; each method returns once the part was sent. */
public interface StreamSink {

  /** Opens the stream and sends the position it begins at. */
  void begin(long position) throws IOException;

  void send(NotificationView notification) throws IOException;

  void heartbeat() throws IOException;

  /** Flushes what was sent. */
  void flush() throws IOException;
}
