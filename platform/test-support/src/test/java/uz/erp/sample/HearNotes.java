package uz.erp.sample;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.inbox.BulkEventHandler;

@Component
class HearNotes implements BulkEventHandler<HearNotes.Written> {

  record Written(String text) {}

  private final JdbcClient jdbc;
  private final AtomicInteger most = new AtomicInteger();

  HearNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String topic() {
    return "sample.note";
  }

  @Override
  public String type() {
    return "sample.note-written.v1";
  }

  @Override
  public Class<Written> dataType() {
    return Written.class;
  }

  @Override
  public void handleAll(List<Received<Written>> events) {
    most.accumulateAndGet(events.size(), Math::max);
    for (Received<Written> event : events) {
      String text = event.data().text();
      jdbc.sql("insert into heard (text) values (?)").param(text).update();
      if (text.startsWith("poison")) {
        throw new IllegalStateException("cannot be applied");
      }
    }
  }

  /** How many came together at the most. */
  int most() {
    return most.get();
  }
}
