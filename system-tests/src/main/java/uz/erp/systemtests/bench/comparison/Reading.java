package uz.erp.systemtests.bench.comparison;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one variant showed in one round, by metric; the name of a metric says its unit, like {@code
 * checkouts/s}.
 */
public record Reading(Map<String, Double> values) {

  public static Reading of(String metric, double value) {
    return new Reading(Map.of(metric, value));
  }

  public Reading and(String metric, double value) {
    Map<String, Double> more = new LinkedHashMap<>(values);
    more.put(metric, value);
    return new Reading(more);
  }

  public double get(String metric) {
    Double value = values.get(metric);
    if (value == null) {
      throw new IllegalArgumentException("no " + metric + " was measured, but " + values.keySet());
    }
    return value;
  }
}
