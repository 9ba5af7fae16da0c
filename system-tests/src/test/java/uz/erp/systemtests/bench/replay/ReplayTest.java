package uz.erp.systemtests.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final String LOG =
      """
      2026-11-22 10:00:00.001 UTC [7] sales_login@erp_sales LOG:  execute S_1: BEGIN
      2026-11-22 10:00:00.001 UTC [8] sales_login@erp_sales LOG:  execute <unnamed>: select slot
      \tfrom shared.outbox
      2026-11-22 10:00:00.002 UTC [7] sales_login@erp_sales LOG:  execute <unnamed>: set role sales_tenant_x
      2026-11-22 10:00:00.002 UTC [7] sales_login@erp_sales LOG:  execute <unnamed>:  set search_path = tenant_x
      2026-11-22 10:00:00.003 UTC [7] sales_login@erp_sales LOG:  execute <unnamed>: insert into sale (session_id, name)
      \tvalues ($1, $2) returning id
      2026-11-22 10:00:00.003 UTC [8] sales_login@erp_sales ERROR:  deadlock detected
      2026-11-22 10:00:00.003 UTC [7] sales_login@erp_sales DETAIL:  Parameters: $1 = '5', $2 = 'O''Neil', $3 = NULL
      2026-11-22 10:00:00.004 UTC [7] sales_login@erp_sales LOG:  execute S_2: COMMIT
      2026-11-22 10:00:00.005 UTC [9] task_login@erp_task LOG:  execute S_2: COMMIT
      2026-11-22 10:00:00.005 UTC [3] LOG:  checkpoint complete
      """;

  @Test
  void readsStatementsWithTheirOwnParameters() {
    List<Logged> logged = Logged.read(LOG.lines().toList());

    assertThat(logged).hasSize(7);
    assertThat(logged.get(4).sql())
        .isEqualTo("insert into sale (session_id, name)\nvalues ($1, $2) returning id");
    assertThat(logged.get(4).parameters()).containsExactly("5", "O'Neil", null);
  }

  @Test
  void leavesOutWhatTheServiceDoesForItself() {
    CapturedSale sale = CapturedSale.of(0, 1, Logged.read(LOG.lines().toList()));

    assertThat(sale.statements().stream().map(Logged::sql))
        .satisfiesExactly(
            sql -> assertThat(sql).isEqualTo("BEGIN"),
            sql -> assertThat(sql).startsWith("insert into sale"),
            sql -> assertThat(sql).isEqualTo("COMMIT"));
  }

  @Test
  void givesTheNewSaleItsOwnIdAndEachTillItsOwnSession() {
    SaleScript script =
        ScriptMaker.of(
            List.of(
                List.of(sale(0, "5", "101"), sale(0, "5", "103")),
                List.of(sale(1, "6", "102"), sale(1, "6", "104"))),
            UnaryOperator.identity());

    assertThat(script.text())
        .isEqualTo(
            """
            \\if :client_id = 0
            \\set till0 5
            \\elif :client_id = 1
            \\set till0 6
            \\endif
            insert into sale (session_id) values (:till0::bigint) returning id \\gset new_
            insert into event values (:new_id::bigint, gen_random_uuid(), clock_timestamp(), E'{"n"\\x3a1}', null);
            """);
  }

  @Test
  void refusesSalesInWhichNoneIsBegun() {
    CapturedSale empty =
        new CapturedSale(0, 1, List.of(new Logged("7", "sales_login", "COMMIT", List.of())));

    assertThatThrownBy(
            () -> ScriptMaker.of(List.of(List.of(empty, empty)), UnaryOperator.identity()))
        .hasMessageContaining("no sale was begun");
  }

  private static CapturedSale sale(int till, String session, String id) {
    Logged insert =
        new Logged(
            "7",
            "sales_login",
            "insert into sale (session_id) values ($1) returning id",
            List.of(session));
    List<@Nullable String> values =
        new ArrayList<>(
            List.of(
                id,
                "00000000-0000-7000-8000-000000000" + id,
                "2026-11-22 10:00:00." + id + "+00",
                "{\"n\":1}"));
    values.add(null);
    Logged event =
        new Logged("7", "sales_login", "insert into event values ($1, $2, $3, $4, $5)", values);
    return new CapturedSale(till, Long.parseLong(id), List.of(insert, event));
  }
}
