package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * New stores with more open tills than cashiers could be hired for: {@code tills.sql} opens them.
 */
record Lanes(Accounts accounts, List<Place> places) {

  private static final String PRICE = "100.00";

  /** A store's tills and what they sell. */
  private record Place(Store store, long product, List<Long> sessions) {}

  static Lanes open(Api anyone, PrintStream out, String name, int stores, int tillsOfEach) {
    Accounts accounts = new Accounts(anyone);
    List<Place> places = new ArrayList<>();
    for (int i = 1; i <= stores; i++) {
      Store store = accounts.register("Bench %s %d".formatted(name, i));
      Api owner = store.owner().api();
      long product = Products.create(owner, "Benchmark", "4780000000014", PRICE);
      // the first request of a store makes its schema
      owner.get("/api/sales/sessions/").expect(200);
      new Filling("sales", "tills.sql")
          .run(out, store, Map.of("count", tillsOfEach), List.of("register", "cash_session"));
      places.add(new Place(store, product, sessions(store)));
    }
    return new Lanes(accounts, places);
  }

  /** All tills, worked by the owner of each store, who signs in anew: a token lives 15 minutes. */
  List<Lane> ofOwners() {
    List<Lane> lanes = new ArrayList<>();
    for (Place place : places) {
      Person owner = place.store().owner();
      Api api =
          accounts.login(owner.username(), owner.password()).inStore(place.store().tenantKey());
      place.sessions().forEach(session -> lanes.add(new Lane(api, session, place.product())));
    }
    return lanes;
  }

  /** Tills of cashiers who are hired for it, each with a session and limits of their own. */
  List<Lane> ofCashiers(int count) {
    List<Lane> lanes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Place place = places.get(i % places.size());
      Desk desk = Desk.open(accounts.hire(place.store(), "cashier", "Cashier " + i));
      lanes.add(new Lane(desk.cashier().api(), desk.session(), place.product()));
    }
    return lanes;
  }

  private static List<Long> sessions(Store store) {
    String sql =
        "select id from %s.cash_session where employee_id > 1000000 order by id"
            .formatted(store.schema());
    List<Long> ids = new ArrayList<>();
    try (Connection database = RunningSuite.databases().ofService("sales");
        PreparedStatement query = database.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the sessions of " + store.name() + " cannot be read", e);
    }
    return ids;
  }
}
