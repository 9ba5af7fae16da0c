package uz.erp.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what happens in the shops, for people who watch all of them. It counts after the commit:
 * what is rolled back has not happened. A label never tells whose it is; there are more shops than
 * a time series database takes, and it is nobody's business.
 */
public final class Tally {

  private final MeterRegistry meters;

  public Tally(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * Counts one when the present transaction has committed.
   *
   * @param name of the counter, such as {@code erp.events}
   * @param labels name and value by turns; few different values
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
