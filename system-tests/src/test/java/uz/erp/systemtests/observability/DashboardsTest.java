package uz.erp.systemtests.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardsTest {

  private static final Pattern RECORDED = Pattern.compile("erp:[a-z0-9_]+:[a-z0-9]+");

  @Test
  void eachHasANameOfItsOwnAndAsksOneSource() {
    Set<String> uids = new HashSet<>();
    for (JsonNode dashboard : Watch.dashboards()) {
      assertThat(uids.add(dashboard.path("uid").stringValue())).isTrue();
      Set<Integer> ids = new HashSet<>();
      for (JsonNode panel : dashboard.path("panels")) {
        assertThat(ids.add(panel.path("id").intValue())).isTrue();
        assertThat(panel.path("title").stringValue()).isNotBlank();
        assertThat(panel.at("/datasource/uid").stringValue()).isEqualTo("prometheus");
        assertThat(panel.at("/fieldConfig/defaults/unit").stringValue()).isNotBlank();
        assertThat(panel.path("targets")).isNotEmpty();
      }
    }
    assertThat(uids)
        .containsExactlyInAnyOrder("erp-overview", "erp-service", "erp-business", "erp-tenancy");
  }

  @Test
  void panelsAskOnlyForRecordedRulesThatThereAre() {
    Set<String> recorded = new HashSet<>();
    Watch.rules("recording.yaml").forEach(rule -> recorded.add(rule.path("record").stringValue()));
    for (String expression : Watch.expressions()) {
      RECORDED
          .matcher(expression)
          .results()
          .forEach(name -> assertThat(recorded).contains(name.group()));
    }
  }
}
