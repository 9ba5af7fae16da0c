package uz.erp.task.notification;

import java.io.IOException;

/** Where a stream's parts go; each method returns once the client has been sent it. */
public interface StreamSink {

  /** Opens the stream and tells where it begins. */
  void begin(long position) throws IOException;

  void send(NotificationView notification) throws IOException;

  void heartbeat() throws IOException;

  /** What was sent is to leave now. */
  void flush() throws IOException;
}
