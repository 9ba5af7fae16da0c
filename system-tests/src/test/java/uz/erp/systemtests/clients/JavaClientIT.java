package uz.erp.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** The jar of this build, by the command that integrators have. */
@Journey
class JavaClientIT {

  private final Suite suite;

  JavaClientIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void theTourEndsWithAReceiptAndChange() {
    assertThat(suite.erp("clients", "java"))
        .containsPattern("(?m)^Java client: receipt CHECK-\\S+, change 50000\\.00$");
  }
}
