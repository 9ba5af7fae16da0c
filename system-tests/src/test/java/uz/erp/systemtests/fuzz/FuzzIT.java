package uz.erp.systemtests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** A little of {@code ./erp fuzz}, always the same. */
@Journey
class FuzzIT {

  private final Suite suite;

  FuzzIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void nothingIsToBeComplainedOf() {
    int code =
        new Fuzz(suite, System.out)
            .run(List.of("--seed", "1", "--requests", "150", "--stores", "shared"));

    assertThat(code).isZero();
  }
}
