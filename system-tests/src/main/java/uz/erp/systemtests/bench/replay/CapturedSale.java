package uz.erp.systemtests.bench.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements of one sale at one till, in the order the server got them.
 *
 * @param till its place among the tills
 * @param sale the id it got
 */
record CapturedSale(int till, long sale, List<Logged> statements) {

  private static final List<String> BACKGROUND =
      List.of(
          "from shared.outbox",
          "update shared.outbox",
          "hashtext('erp.outbox')",
          "shared.due_work",
          "shared.parked_event",
          "shared.tenant",
          "insert into inbox");
  private static final Pattern SWITCH =
      Pattern.compile("set role .*|set search_path = .*|select current_setting\\('role'\\).*");

  /**
   * Without what the service does for itself meanwhile, and without telling the server whose store
   * it serves: replaying sessions serve one store and are switched once.
   */
  static CapturedSale of(int till, long sale, List<Logged> all) {
    List<Logged> asked = all.stream().filter(one -> one.user().equals("sales_login")).toList();
    List<Logged> kept =
        transactions(asked).stream()
            .filter(transaction -> transaction.stream().noneMatch(CapturedSale::isBackground))
            .flatMap(List::stream)
            .filter(one -> !SWITCH.matcher(one.sql().strip()).matches())
            .toList();
    return new CapturedSale(till, sale, kept);
  }

  /** Sales of one shape are replayed by one script. */
  String shape() {
    return statements.stream().map(Logged::sql).collect(Collectors.joining("\n;\n"));
  }

  private static boolean isBackground(Logged statement) {
    return BACKGROUND.stream().anyMatch(statement.sql()::contains);
  }

  /** By session, from a begin to its end; a statement outside is one by itself. */
  private static List<List<Logged>> transactions(List<Logged> statements) {
    List<List<Logged>> transactions = new ArrayList<>();
    Map<String, List<Logged>> open = new LinkedHashMap<>();
    for (Logged statement : statements) {
      List<Logged> transaction = open.get(statement.session());
      if (transaction == null) {
        transaction = new ArrayList<>();
        transactions.add(transaction);
      }
      transaction.add(statement);
      if (begins(statement)) {
        open.put(statement.session(), transaction);
      } else if (ends(statement)) {
        open.remove(statement.session());
      }
    }
    return transactions;
  }

  private static boolean begins(Logged statement) {
    return statement.sql().startsWith("BEGIN");
  }

  private static boolean ends(Logged statement) {
    return statement.sql().startsWith("COMMIT") || statement.sql().startsWith("ROLLBACK");
  }
}
