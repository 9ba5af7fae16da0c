package uz.erp.systemtests.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.suite.Suite;

class RulesTest {

  private static final Set<String> SECRETIVE =
      Set.of("tenant", "store", "schema", "user", "employee", "key", "sale");

  /** Prometheus itself reads the rules and plays their tests. */
  @Test
  void theRulesFireWhenTheyShouldAndOnlyThen() {
    ErpCommand erp =
        new ErpCommand(
            Suite.root(), Map.of("JAVA_HOME", System.getProperty("java.home")), line -> {});
    try {
      assertThat(erp.run("rules")).contains("SUCCESS");
    } catch (IllegalStateException e) {
      if (String.valueOf(e.getMessage()).contains("promtool cannot be had")) {
        abort("promtool cannot be had here");
      }
      throw e;
    }
  }

  @Test
  void everyAlertHasAPageForTheNight() {
    for (JsonNode alert : Watch.rules("alerts.yaml")) {
      JsonNode notes = alert.path("annotations");
      assertThat(alert.at("/labels/severity").stringValue()).isIn("page", "ticket");
      assertThat(notes.path("summary").stringValue()).isNotBlank();
      assertThat(notes.path("description").stringValue()).isNotBlank();
      assertThat(Suite.root().resolve(notes.path("runbook_url").stringValue()))
          .isRegularFile()
          .content()
          .contains(alert.path("alert").stringValue())
          .contains("**How to look**", "**What to do**");
    }
  }

  @Test
  void everyAlertIsSeenToFireByATest() {
    Set<String> fired = new TreeSet<>();
    for (JsonNode test : Watch.yaml("prometheus/tests/alerts.yaml").path("tests")) {
      for (JsonNode question : test.path("alert_rule_test")) {
        if (!question.path("exp_alerts").isEmpty()) {
          fired.add(question.path("alertname").stringValue());
        }
      }
    }
    assertThat(fired)
        .containsExactlyInAnyOrderElementsOf(
            Watch.rules("alerts.yaml").stream()
                .map(alert -> alert.path("alert").stringValue())
                .toList());
  }

  @Test
  void noExpressionUsesAStoreOrUserLabel() {
    List<String> expressions = Watch.expressions();
    assertThat(expressions).hasSizeGreaterThan(40);
    assertThat(expressions).noneMatch(RulesTest::asksWhoseItIs);
    assertThat(List.of("sum by (a, tenant) (x)", "x{store=\"1\"}", "x{a=\"1\",user=~\"1\"}"))
        .allMatch(RulesTest::asksWhoseItIs);
  }

  private static boolean asksWhoseItIs(String expression) {
    return SECRETIVE.stream().anyMatch(word -> labels(expression, word));
  }

  private static boolean labels(String expression, String word) {
    return expression.matches(
        "(?s).*(?:\\bby *\\([^)]*\\b%s\\b|[{,] *%s *=).*".formatted(word, word));
  }

  @Test
  void metricsAreToldFromLabelsAndRecordedOnes() {
    assertThat(
            Watch.metrics(
                "sum by (some_label) (rate(a_b_total{c_d=\"e_f\"}[5m])) / erp:recorded_one:rate5m"))
        .containsExactly("a_b_total");
  }
}
