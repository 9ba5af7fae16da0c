package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.systemtests.demo.Agreements;
import uz.erp.systemtests.demo.DayOfTrade;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

@Journey
class DayOfTradeIT {

  private final Suite suite;

  DayOfTradeIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void allReportsOfADayAgreeWithBooksKeptApart() {
    Agreements agreements = new DayOfTrade(suite.anyone(), System.out).play(80);

    assertThat(agreements.disagreements()).isEmpty();
    assertThat(agreements.checked()).isGreaterThan(100);
  }
}
