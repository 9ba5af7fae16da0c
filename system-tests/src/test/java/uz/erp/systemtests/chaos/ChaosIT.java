package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** A minute of what {@code ./erp chaos} does for hours; it leaves the suite running for others. */
@Journey
@Order(Integer.MAX_VALUE)
class ChaosIT {

  private static final long SEED = 6;

  private final Suite suite;

  ChaosIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void noPromiseIsBrokenWhenPartsDieAndAnswersGetLost() {
    Plan plan =
        new Plan(
            SEED,
            40,
            2,
            2,
            List.of(
                new Fault(6_000, FaultKind.CLIENT, "drop-answer", 1, 1),
                new Fault(8_000, FaultKind.POISON, "not-json", 0, 0),
                new Fault(10_000, FaultKind.DUPLICATES, "reversed", 0, 0),
                new Fault(12_000, FaultKind.KILL, "sales", 1_000, 0),
                new Fault(26_000, FaultKind.KILL, "postgres", 1_000, 0)));

    Result result = Chaos.run(suite, plan, System.out);

    assertThat(result.violations()).isEmpty();
    assertThat(result.kills()).containsOnlyKeys("sales", "postgres");
    assertThat(result.load().getOrDefault("checkout acknowledged", 0L)).isPositive();
    assertThat(result.faults()).allSatisfy((name, n) -> assertThat(name).doesNotContain("missed"));
  }
}
