package uz.erp.platform.observability;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the login can ask the database anything. */
final class DatabaseHealth extends AbstractHealthIndicator {

  private final JdbcClient jdbc;

  DatabaseHealth(JdbcClient jdbc) {
    super("the database does not answer");
    this.jdbc = jdbc;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    jdbc.sql("select 1").query(Integer.class).single();
    builder.up();
  }
}
