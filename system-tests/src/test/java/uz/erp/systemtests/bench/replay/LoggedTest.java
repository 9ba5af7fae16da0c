package uz.erp.systemtests.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedTest {

  private static final String AT = "2026-11-23 03:00:00.000 UTC [77] ";

  @Test
  void parametersAreReadHoweverLongTheyAre() {
    String event = "{\"name\": \"O''zbek\"}".repeat(20_000);
    List<Logged> statements =
        Logged.read(
            List.of(
                AT + "sales_login@erp_sales LOG:  execute S_1: insert into t values ($1, $2)",
                AT + "sales_login@erp_sales DETAIL:  Parameters: $1 = '" + event + "', $2 = NULL"));

    assertThat(statements)
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.parameters()).containsExactly(event.replace("''", "'"), null));
  }
}
