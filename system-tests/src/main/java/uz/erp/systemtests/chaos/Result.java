package uz.erp.systemtests.chaos;

import java.util.List;
import java.util.Map;

/**
 * What became of a run.
 *
 * @param violations each with its evidence; none when every promise was kept
 * @param kills how often each part was found running and killed
 * @param faults what else was done, by name
 * @param load what the shops did, by kind and outcome
 */
public record Result(
    List<String> violations,
    Map<String, Long> kills,
    Map<String, Long> faults,
    Map<String, Long> load) {

  public Result {
    violations = List.copyOf(violations);
    kills = Map.copyOf(kills);
    faults = Map.copyOf(faults);
    load = Map.copyOf(load);
  }

  public boolean isClean() {
    return violations.isEmpty();
  }
}
