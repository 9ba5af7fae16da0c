package uz.erp.systemtests.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

@Journey
class VerifyIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String DEBT_PAYMENT =
      """
      insert into debt_payment (session_id, register_id, customer_id, employee_id, cashier_name,
        payment_method, amount, received_amount, change_amount, received_at, business_date)
      select id, register_id, 4711, employee_id, cashier_name, 'card', 1, 1, 0, now(), current_date
      from cash_session limit 1\
      """;

  /** Each with the rules it breaks. None of them hides another. */
  private static final Map<PlantedFault, List<String>> PLANTS =
      Map.ofEntries(
          planted(
              "sales",
              "update sale set change_amount = change_amount + 1 where number = 1",
              "update sale set change_amount = change_amount - 1 where number = 1",
              "I1 what was received less the change pays the total"),
          planted(
              "sales",
              "update sale_line set tax_amount = tax_amount + 0.01 where refunded_quantity = 0",
              "update sale_line set tax_amount = tax_amount - 0.01 where refunded_quantity = 0",
              "I2 a line has its tax, in the price or on top of it",
              "I2 a sale is the sum of its lines and its rounding"),
          planted(
              "catalog",
              "update stock set on_hand = on_hand + 1",
              "update stock set on_hand = on_hand - 1",
              "I3 on hand is the sum of the ledger"),
          planted(
              "sales",
              "update sale set register_number = 103 where register_number = 3",
              "update sale set register_number = 3 where register_number = 103",
              "I4 a register's receipts are numbered without gap or double"),
          planted(
              "sales",
              kept("/api/sales/sales/999999/checkout/", "200"),
              forgotten("/api/sales/sales/999999/checkout/"),
              "I5 the kept answer of a checkout or refund is of a sale that was one"),
          planted(
              "task",
              kept("/api/tasks/", "null"),
              forgotten("/api/tasks/"),
              "I6 a kept answer has a status of success and a body"),
          planted(
              "sales",
              DEBT_PAYMENT,
              "delete from debt_payment where customer_id = 4711",
              "I7 every fact has its event"),
          planted(
              "sales",
              "create temp table kept as select * from z_report; delete from z_report",
              "insert into z_report select * from kept",
              "I7 every event has its fact",
              "I4 a register's Z reports are numbered without gap or double",
              "I13 a Z report tells what the drawer tells"),
          planted(
              "analytics",
              "update sale_fact set total = total + 0.01",
              "update sale_fact set total = total - 0.01",
              "I8 analytics has what was sold as it was sold",
              "I8 a day's sums are those of its sales and refunds"),
          planted(
              "catalog",
              "update stock_movement set source_line = source_line + 1000 where type = 'refund'",
              "update stock_movement set source_line = source_line - 1000 where type = 'refund'",
              "I8 catalog has nothing that was not sold",
              "I8 catalog has all it has read of"),
          planted(
              "customer",
              "update customer set points_balance = points_balance + 1",
              "update customer set points_balance = points_balance - 1",
              "I8 points are the sum of their entries"),
          planted(
              "task",
              "create temp table kept as select * from inbox; delete from inbox",
              "insert into inbox select * from kept",
              "I9 task has applied all it has read"),
          planted(
              "analytics",
              """
              insert into shared.parked_event
                (topic, event_key, event_id, event, error, next_attempt_at)
              select 'sales.sale', tenant_key || ':planted', gen_random_uuid(),
                '{"id":"' || gen_random_uuid() || '","tenantkey":"' || tenant_key || '"}',
                'planted', 'infinity'
              from shared.tenant where schema_name = ':schema'\
              """,
              "delete from shared.parked_event where event_key like '%:planted'",
              "I9 analytics puts no event aside"),
          planted(
              "catalog",
              "grant select on product to catalog_login",
              "revoke select on product from catalog_login",
              "I11 in a store's schema only its owner and its own role have rights"),
          planted(
              "sales",
              """
              update cash_session set expected_cash = expected_cash + 1, difference = difference - 1
              where status = 'closed'\
              """,
              """
              update cash_session set expected_cash = expected_cash - 1, difference = difference + 1
              where status = 'closed'\
              """,
              "I13 a closed drawer should hold what came in less what went out"),
          planted(
              "customer",
              "update customer set credit_balance = credit_balance + 1",
              "update customer set credit_balance = credit_balance - 1",
              "DOCUMENTS debt is the sum of its entries",
              "DOCUMENTS what is open adds up to what is owed"));

  private final Suite suite;

  VerifyIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void eachFaultIsNamedWithItsStoreAndNothingElseIs() throws SQLException {
    Store store = aStoreThatHasTraded();
    assertThat(brokenRules(store)).isEmpty();

    Deque<PlantedFault.Planted> ground = new ArrayDeque<>();
    try {
      for (PlantedFault plant : PLANTS.keySet()) {
        ground.push(plant.in(suite, store.schema()));
      }
      Set<String> expected =
          PLANTS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
      assertThat(brokenRules(store)).containsExactlyInAnyOrderElementsOf(expected);
    } finally {
      for (PlantedFault.Planted planted : ground) {
        planted.close();
      }
    }
    assertThat(brokenRules(store)).isEmpty();
  }

  private Store aStoreThatHasTraded() {
    Store store = suite.accounts().register("Verified");
    Api owner = store.owner().api();
    owner.post("/api/customers/customers/", Map.of("name", "Aziza")).expect(201);
    long product = Products.create(owner, "Tea", "4780000000014", "1000.00");
    QuickTill till = QuickTill.open(owner, product, "1000.00");
    till.sell();
    QuickTill repeating = till.by(owner.with("Idempotency-Key", "verify-second-sale"));
    repeating.pay(till.scan()).expect(200);
    long returned = till.sell();
    owner.post("/api/sales/sales/" + returned + "/refund/", Map.of()).expect(200);
    owner
        .post("/api/sales/sessions/" + till.session() + "/close/", Map.of("actual_cash", "1990.00"))
        .expect(200);
    return store;
  }

  /** The rules that do not hold, each held to have named the store or the service. */
  private List<String> brokenRules(Store store) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Verification verification =
        new Verification(suite, new PrintStream(printed, true, StandardCharsets.UTF_8));
    boolean right = verification.run(List.of(store.tenantKey()), PATIENCE, false);
    System.out.println(printed.toString(StandardCharsets.UTF_8));
    Findings findings = verification.report().findings();
    List<String> rules = new ArrayList<>();
    for (Invariant invariant : Invariant.values()) {
      assertThat(findings.checked(invariant)).as(invariant.name()).isPositive();
      for (Findings.Violation violation : findings.violations(invariant)) {
        assertThat(violation.store()).isIn(store.tenantKey(), "catalog");
        assertThat(violation.example()).isNotBlank();
        rules.add(invariant + " " + violation.rule());
      }
    }
    assertThat(right).isEqualTo(rules.isEmpty());
    return rules;
  }

  private static Map.Entry<PlantedFault, List<String>> planted(
      String service, String make, String undo, String... broken) {
    return Map.entry(new PlantedFault(service, make, undo), Stream.of(broken).toList());
  }

  private static String kept(String path, String status) {
    return """
    insert into idempotency_key (user_id, method, path, key, request_hash, status, body)
    values (0, 'POST', '%s', 'planted', '', %s, '')\
    """
        .formatted(path, status);
  }

  private static String forgotten(String path) {
    return "delete from idempotency_key where key = 'planted' and path = '%s'".formatted(path);
  }
}
