package uz.erp.operations.quiescence;

import java.time.Duration;

/** What the services have read of the topics. */
public interface Consumers {

  /** Whether everything that is on the topics now is read within this time. */
  boolean haveReadAll(Duration patience);
}
