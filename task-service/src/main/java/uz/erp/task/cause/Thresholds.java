package uz.erp.task.cause;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * The thresholds of a rule; each kind uses its own.
 *
 * @param daysBefore a batch whose last day is no more than so many days away
 * @param minAmount a cash difference of so much, over or short; null for the store's own limit
 * @param segments a customer in one of these
 */
public record Thresholds(
    @Nullable Integer daysBefore, @Nullable Money minAmount, List<RiskSegment> segments) {

  public Thresholds {
    segments = List.copyOf(segments);
  }
}
