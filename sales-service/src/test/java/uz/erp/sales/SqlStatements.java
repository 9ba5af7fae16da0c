package uz.erp.sales;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records the statements sent to a service's own tables while it is open. */
final class SqlStatements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final Pattern OURS =
      Pattern.compile(
          "\\b(sale|sale_line|sale_override|cash_session|product_copy|batch_copy|customer_copy"
              + "|till_settings)\\b");

  private static final List<Logger> LOGGERS =
      List.of(
          (Logger) LoggerFactory.getLogger(JdbcTemplate.class),
          (Logger) LoggerFactory.getLogger("org.hibernate.SQL"));

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final List<@Nullable Level> before = LOGGERS.stream().map(Logger::getLevel).toList();

  private SqlStatements() {}

  static SqlStatements listen() {
    SqlStatements statements = new SqlStatements();
    statements.start();
    for (Logger logger : LOGGERS) {
      logger.setAdditive(false);
      logger.setLevel(Level.DEBUG);
      logger.addAppender(statements);
    }
    return statements;
  }

  @Override
  protected void append(ILoggingEvent event) {
    String message = event.getFormattedMessage();
    boolean isStatement =
        event.getLoggerName().equals("org.hibernate.SQL")
            || message.startsWith("Executing prepared SQL statement");
    if (isStatement && OURS.matcher(message).find()) {
      statements.add(message);
    }
  }

  List<String> seen() {
    return statements;
  }

  @Override
  public void close() {
    for (int i = 0; i < LOGGERS.size(); i++) {
      LOGGERS.get(i).detachAppender(this);
      LOGGERS.get(i).setLevel(before.get(i));
      LOGGERS.get(i).setAdditive(true);
    }
  }
}
