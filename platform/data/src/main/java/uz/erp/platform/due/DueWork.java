package uz.erp.platform.due;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that stores need done in the background. It may be begun twice, after a crash or when
 * it takes longer than its lease, so each step commits what it did together with the fact that it
 * did it.
 */
public interface DueWork {

  /** Stable, as it is kept in the database: such as {@code product-import}. */
  String name();

  /**
   * Does a step of a few seconds at most, in the bound store and outside of any transaction.
   *
   * @return when to come again, at once if there is more; empty when nothing is left
   */
  Optional<Instant> run();
}
