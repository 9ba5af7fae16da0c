package uz.erp.platform.due;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;

/** Where the bound store notes what it needs done, in the transaction that makes it necessary. */
public final class Agenda {

  private final JdbcClient jdbc;
  private final DueWorkRunner runner;

  Agenda(JdbcClient jdbc, DueWorkRunner runner) {
    this.jdbc = jdbc;
    this.runner = runner;
  }

  /**
   * Asks that the work be done at this time or earlier.
   *
   * @throws IllegalStateException outside of a transaction, where the request could outlive its
   *     cause or be lost
   */
  public void request(String work, Instant dueAt) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("work needs the transaction that makes it necessary");
    }
    Tenant tenant = TenantScope.current();
    jdbc.sql("select shared.request_work(?, ?, ?, ?, ?, ?, ?)")
        .params(
            work,
            tenant.schema(),
            tenant.key(),
            tenant.zone().getId(),
            tenant.currency(),
            tenant.language(),
            dueAt.atOffset(ZoneOffset.UTC))
        .query((row, number) -> work)
        .list();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            runner.wake();
          }
        });
  }
}
