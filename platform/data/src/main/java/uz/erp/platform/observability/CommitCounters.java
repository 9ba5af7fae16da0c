package uz.erp.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what happens in the shops, for people who watch all of them. It counts after the commit:
 * what is rolled back has not happened. No label names a store: there are more stores than a time
 * series database takes, and operators need not know.
 */
public final class CommitCounters {

  private final MeterRegistry meters;

  public CommitCounters(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * Counts one when the present transaction has committed.
   *
   * @param name of the counter, such as {@code erp.events}
   * @param labels name and value alternating; few different values
   */
  public void addAfterCommit(String name, String... labels) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            meters.counter(name, labels).increment();
          }
        });
  }
}
