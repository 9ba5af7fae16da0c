package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.erp.RunningSuite;

/** Very many stores of one owner; only the sales service has their tables. */
final class OwnedStores {

  private static final List<String> OTHERS = Parts.servicesBut("auth", "sales");
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int CLIENTS = 2;

  private final Accounts accounts;
  private final Person owner;
  private final PrintStream out;
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

  OwnedStores(Accounts accounts, Person owner, PrintStream out) {
    this.accounts = accounts;
    this.owner = owner;
    this.out = out;
  }

  /** Opens so many; the services that are not measured are ended first and would catch up later. */
  void grow(int count) {
    ErpCommand erp = RunningSuite.erp(line -> {}).with("ERP_BUILD", "off");
    OTHERS.forEach(part -> erp.run("stop", part));
    int before = inDatabase();
    Api api = accounts.login(owner.username(), owner.password());
    Cost cost = Cost.of("open", "auth", CLIENTS, count, i -> keys.add(open(api, i)));
    Eventually.get(
        "the sales service has all stores",
        PATIENCE,
        this::inDatabase,
        there -> there >= before + count);
    out.printf("%d stores opened in %.0f s%n", count, cost.usage().seconds());
  }

  private static String open(Api api, int number) {
    return api.post("/api/users/stores/", Map.of("name", "Bench Scale " + number))
        .expect(201)
        .string("/tenant_key");
  }

  /** Stores whose tables are there, of whatever owner. */
  int inDatabase() {
    return query("select schema_name from shared.tenant where version is not null").size();
  }

  /** Some by chance. */
  List<String> schemas(Random chance, int count) {
    return some(
        query("select schema_name from shared.tenant where version is not null"), chance, count);
  }

  /** The owner, signed in anew, in some of the stores by chance. */
  List<Api> owners(Random chance, int count) {
    Api api = accounts.login(owner.username(), owner.password());
    return some(keys, chance, count).stream().map(api::inStore).toList();
  }

  private static List<String> some(List<String> all, Random chance, int count) {
    if (all.size() < count) {
      throw new IllegalStateException("there are only %d stores".formatted(all.size()));
    }
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, chance);
    return shuffled.subList(0, count);
  }

  private static List<String> query(String sql) {
    List<String> values = new ArrayList<>();
    try (Connection sales = RunningSuite.databases().ofService("sales");
        Statement statement = sales.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException("the stores cannot be listed", e);
    }
  }
}
