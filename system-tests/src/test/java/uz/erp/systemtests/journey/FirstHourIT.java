package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** The integrator's first hour, as printed; a receiver of webhooks runs beside it. */
@Journey
class FirstHourIT {

  private final Suite suite;

  FirstHourIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void theFirstHourWorksWhenPastedIntoAShell(@TempDir Path folder) throws Exception {
    String printed =
        Pasted.of("docs/integrators/first-hour.md", "hour")
            .with("http://localhost:8000", suite.address("gateway").toString())
            .with("9444", String.valueOf(suite.webhooks()))
            .run(folder);

    assertThat(printed)
        .contains(
            "key erp_live_…",
            "\"code\":\"permission_denied\"",
            "one product, answered twice: 1",
            "\"code\":\"duplicate_sku\"",
            "genuine {\"type\":\"webhook.test\"",
            "\"total_amount\":\"30000.00\"",
            "genuine {\"type\":\"sale.completed\"",
            "\"status\":\"delivered\"",
            "asked again: 304")
        .endsWith("closed")
        .doesNotContain("curl:", "refused:");
  }
}
