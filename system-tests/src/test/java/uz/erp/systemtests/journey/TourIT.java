package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** The commands of docs/tour.md work as they are printed. */
@Journey
class TourIT {

  private final Suite suite;

  TourIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void theTourWorksWhenPastedIntoAShell(@TempDir Path folder) throws Exception {
    String printed =
        Pasted.of("docs/tour.md", "tour")
            .with("http://localhost:8000", suite.address("gateway").toString())
            .run(folder);

    assertThat(printed)
        .contains("\"total_amount\":\"150000.00\"", "\"change_amount\":\"50000.00\"", "CHECK-")
        .doesNotContain("\"code\":", "curl:");
  }
}
