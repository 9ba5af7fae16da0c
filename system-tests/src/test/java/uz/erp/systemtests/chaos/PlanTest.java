package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.erp.Parts;

class PlanTest {

  @Test
  void theSameSeedGivesTheSameFaults() {
    assertThat(plan(7).lines()).isEqualTo(plan(7).lines());
  }

  @Test
  void anotherSeedGivesOthers() {
    assertThat(plan(8).faults()).isNotEqualTo(plan(7).faults());
  }

  @Test
  void everyPartIsKilledAsOftenAsAnyOther() {
    Map<String, Long> kills =
        plan(7).faults().stream()
            .filter(fault -> fault.kind() == FaultKind.KILL)
            .collect(Collectors.groupingBy(Fault::target, Collectors.counting()));

    assertThat(kills).containsOnlyKeys(Parts.ALL);
    assertThat(kills.values()).containsOnly(3L);
  }

  @Test
  void faultsLieWithinTheTimeOfTrade() {
    assertThat(plan(7).faults())
        .isSortedAccordingTo((a, b) -> Long.compare(a.atMillis(), b.atMillis()))
        .allSatisfy(fault -> assertThat(fault.atMillis()).isBetween(0L, 120_000L));
  }

  @Test
  void aKindLeftOutLeavesTheOthersAsTheyWere() {
    Plan.Settings all = Plan.Settings.all(7, 120, 30);
    Plan fewer =
        Plan.of(
            new Plan.Settings(
                7, 120, 30, EnumSet.of(FaultKind.KILL, FaultKind.POISON), all.parts(), 3, 2));

    assertThat(fewer.faults())
        .isEqualTo(
            Plan.of(all).faults().stream()
                .filter(f -> List.of(FaultKind.KILL, FaultKind.POISON).contains(f.kind()))
                .toList());
  }

  private static Plan plan(long seed) {
    return Plan.of(Plan.Settings.all(seed, 120, 30));
  }
}
