package uz.erp.sample;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.due.DueWork;

/**
 * Moves one note a step into {@code heard}; a note "fail" cannot be moved as long as it is there.
 */
@Component
class HearLater implements DueWork {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Agenda agenda;

  HearLater(JdbcClient jdbc, TransactionTemplate transaction, Agenda agenda) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.agenda = agenda;
  }

  @Override
  public String name() {
    return "hear-later";
  }

  @Override
  public Optional<Instant> run() {
    Optional<String> text = transaction.execute(status -> move());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().equals("fail")) {
      throw new IllegalStateException("cannot be heard");
    }
    if (text.get().equals("once more")) {
      // somebody asks for more while this step is still at work
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql("insert into note (text, price) values ('meanwhile', 1)").update();
            agenda.request(name(), Instant.now());
          });
      return Optional.empty();
    }
    return Optional.of(Instant.now());
  }

  private Optional<String> move() {
    Optional<String> text =
        jdbc.sql(
                "delete from note where text <> 'fail' and id = (select min(id) from note) returning text")
            .query(String.class)
            .optional();
    text.ifPresent(t -> jdbc.sql("insert into heard (text) values (?)").param(t).update());
    return text.isPresent()
        ? text
        : jdbc.sql("select text from note limit 1").query(String.class).optional();
  }
}
