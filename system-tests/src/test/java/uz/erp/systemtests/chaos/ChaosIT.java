package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** A little of what {@code ./erp chaos} does for hours; it leaves the suite running as it was. */
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
            22,
            2,
            2,
            List.of(
                new Fault(3_000, FaultKind.CLIENT, "drop-answer", 1, 1),
                new Fault(4_000, FaultKind.POISON, "not-json", 0, 1),
                new Fault(5_000, FaultKind.DUPLICATES, "reversed", 0, 1),
                new Fault(6_000, FaultKind.KILL, "sales", 0, 0),
                new Fault(8_000, FaultKind.PAUSE, "postgres", 1_500, 0),
                new Fault(14_000, FaultKind.KILL, "postgres", 500, 0)));

    Result result = Chaos.run(suite, plan, System.out);

    assertThat(result.violations()).isEmpty();
    assertThat(result.kills()).containsOnlyKeys("sales", "postgres");
    assertThat(result.load().getOrDefault("checkout acknowledged", 0L)).isPositive();
    assertThat(result.load().getOrDefault("answers compared with their repeat", 0L)).isPositive();
    assertThat(result.load().getOrDefault("poison dead-lettered", 0L)).isPositive();
    assertThat(result.faults()).containsKeys("client hits dropped", "pause postgres");
    assertThat(result.faults()).allSatisfy((name, n) -> assertThat(name).doesNotContain("missed"));
  }
}
