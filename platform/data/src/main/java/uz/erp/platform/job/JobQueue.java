package uz.erp.platform.job;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;

/** Queues jobs of the bound store, in the transaction that makes them necessary. */
public final class JobQueue {

  private final JdbcClient jdbc;
  private final JobRunner runner;

  JobQueue(JdbcClient jdbc, JobRunner runner) {
    this.jdbc = jdbc;
    this.runner = runner;
  }

  /**
   * Queues the job of this name, to be run at this time or earlier.
   *
   * @throws IllegalStateException outside of a transaction, where the request could outlive its
   *     cause or be lost
   */
  public void request(String work, Instant dueAt) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a job needs the transaction that makes it necessary");
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
