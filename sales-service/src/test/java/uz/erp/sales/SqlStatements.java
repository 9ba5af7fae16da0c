package uz.erp.sales;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Listens to the statements sent to a service's own tables while it is open. */
final class SqlStatements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final Pattern OURS =
      Pattern.compile(
          "\\b(sale|sale_line|sale_override|cash_session|product_copy|batch_copy|customer_copy"
              + "|till_settings)\\b");

  private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final Level before = logger.getLevel();
  private final boolean additive = logger.isAdditive();

  private SqlStatements() {}

  static SqlStatements listen() {
    SqlStatements statements = new SqlStatements();
    statements.start();
    statements.logger.setAdditive(false);
    statements.logger.setLevel(Level.DEBUG);
    statements.logger.addAppender(statements);
    return statements;
  }

  @Override
  protected void append(ILoggingEvent event) {
    String message = event.getFormattedMessage();
    if (message.startsWith("Executing prepared SQL statement") && OURS.matcher(message).find()) {
      statements.add(message);
    }
  }

  List<String> seen() {
    return statements;
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    logger.setLevel(before);
    logger.setAdditive(additive);
  }
}
