package uz.erp.sample;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.inbox.Handles;

@Component
class NoteEventHandlers {

  record Written(String text) {}

  private final JdbcClient jdbc;
  private final AtomicInteger most = new AtomicInteger();

  NoteEventHandlers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Handles("sample.note-written.v1")
  void written(List<Written> notes) {
    most.accumulateAndGet(notes.size(), Math::max);
    for (Written note : notes) {
      String text = note.text();
      jdbc.sql("insert into heard (text) values (?)").param(text).update();
      if (text.startsWith("poison")) {
        throw new IllegalStateException("cannot be applied");
      }
    }
  }

  /** The size of the largest batch. */
  int most() {
    return most.get();
  }
}
