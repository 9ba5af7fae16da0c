package uz.erp.systemtests.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.demo.Agreements;
import uz.erp.systemtests.demo.DayOfTrade;
import uz.erp.systemtests.reconcile.AnsweredReports;
import uz.erp.systemtests.reconcile.Reconciliation;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

@Journey
class DayOfTradeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Suite suite;

  DayOfTradeIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void allReportsOfADayAgreeWithBooksKeptApartAndWithTheSales() throws SQLException {
    DayOfTrade day = new DayOfTrade(suite.anyone(), System.out);
    Agreements agreements = day.play(80);

    assertThat(agreements.disagreements()).isEmpty();
    assertThat(agreements.checked()).isGreaterThan(100);
    String agreeing =
        Eventually.last(PATIENCE, this::reconciliation, text -> text.endsWith(" 0 differences\n"));
    assertThat(agreeing).endsWith(" 0 differences\n");
    int figures =
        new AnsweredReports(suite.databases(), agreements::checkQuietly)
            .check(day.store().owner().api(), day.store().tenantKey());
    assertThat(agreements.disagreements()).isEmpty();
    assertThat(figures).isGreaterThan(300);
    aTiyinTooMuchIsFound(day.store().schema() + ".daily_sales");
  }

  private void aTiyinTooMuchIsFound(String table) throws SQLException {
    try (Connection analytics = suite.databases().writingTo("analytics");
        Statement statement = analytics.createStatement()) {
      statement.executeUpdate("update " + table + " set sold_tax = sold_tax + 0.01");
      try {
        assertThat(reconciliation())
            .contains(" total_tax: sales say ")
            .doesNotEndWith(" 0 differences\n");
      } finally {
        statement.executeUpdate("update " + table + " set sold_tax = sold_tax - 0.01");
      }
    }
  }

  private String reconciliation() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new Reconciliation(suite.databases(), new PrintStream(printed, true, UTF_8)).run(List.of());
    return printed.toString(UTF_8);
  }
}
