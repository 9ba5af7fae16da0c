package uz.erp.systemtests.chaos.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.database.Databases;

/** The last acknowledged price is the catalog's and, when quiescent, every till's. */
public final class Prices {

  private final Databases databases;

  public Prices(Databases databases) {
    this.databases = databases;
  }

  /** Which products have another price than they should, in the catalog or at the tills. */
  public List<String> of(Store store, History history) {
    Map<String, String> catalog =
        read("catalog", "select id, sale_price from %s.product", store.schema());
    Map<String, String> tills =
        read("sales", "select product_id, sale_price from %s.product_copy", store.schema());
    List<String> wrong = compare(catalog, tills, promised(history.of(Operation.PRICE)));
    return wrong.stream().map(text -> store.tenantKey() + ": " + text).toList();
  }

  static List<String> compare(
      Map<String, String> catalog, Map<String, String> tills, Map<String, String> promised) {
    List<String> wrong = new ArrayList<>();
    new TreeMap<>(catalog)
        .forEach(
            (product, price) -> {
              String till = tills.getOrDefault(product, "none");
              String last = promised.getOrDefault(product, price);
              if (!Effect.same(price, till)) {
                wrong.add("product %s costs %s, tills say %s".formatted(product, price, till));
              }
              if (!Effect.same(price, last)) {
                wrong.add("product %s costs %s, promised was %s".formatted(product, price, last));
              }
            });
    return wrong;
  }

  /** Of products whose last change was clearly made; one after the other, by one hand each. */
  static Map<String, String> promised(List<Invocation> changes) {
    Map<String, String> last = new HashMap<>();
    for (Invocation change : changes) {
      String product = change.request().identity();
      if (change.acknowledgement().isPresent()) {
        last.put(product, change.promise().path("sale_price").asString(""));
      } else if (!change.isRefused()) {
        last.remove(product);
      }
    }
    return last;
  }

  private Map<String, String> read(String service, String sql, String schema) {
    Map<String, String> prices = new HashMap<>();
    try (Connection database = databases.ofService(service);
        var statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(schema))) {
      while (rows.next()) {
        prices.put(rows.getString(1), rows.getString(2));
      }
      return prices;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
