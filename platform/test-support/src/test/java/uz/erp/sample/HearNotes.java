package uz.erp.sample;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

@Component
class HearNotes implements EventHandler<HearNotes.Written> {

  record Written(String text) {}

  private final JdbcClient jdbc;

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
  public void handle(CloudEvent event, Written data) {
    jdbc.sql("insert into heard (text) values (?)").param(data.text()).update();
    if (data.text().startsWith("poison")) {
      throw new IllegalStateException("cannot be applied");
    }
  }
}
