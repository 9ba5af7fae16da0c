package uz.erp.systemtests.bench.replay;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import uz.erp.systemtests.erp.RunningSuite;

/** The server's log, which holds every statement as long as this is open and not longer. */
final class StatementLog implements AutoCloseable {

  private final Path file = RunningSuite.home().resolve("logs/postgres.log");

  StatementLog() {
    set("alter system set log_statement = 'all'");
  }

  @Override
  public void close() {
    set("alter system reset log_statement");
  }

  /** Sessions that are open take it over before their next statement. */
  private static void set(String sql) {
    try (Connection server = RunningSuite.databases().writingTo("sales");
        Statement statement = server.createStatement()) {
      var unused = statement.execute(sql);
      unused = statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IllegalStateException("the server does not log statements", e);
    }
  }

  /** What is logged while something runs. */
  List<Logged> during(Runnable work) {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long before = log.length();
      work.run();
      byte[] text = new byte[(int) (log.length() - before)];
      log.seek(before);
      log.readFully(text);
      return Logged.read(new String(text, StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
