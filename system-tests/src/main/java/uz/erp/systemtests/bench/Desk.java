package uz.erp.systemtests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;

/** A cashier with an open session at a register of their own. */
record Desk(Person cashier, long session, long register) {

  static Desk open(Person cashier) {
    Answer opened =
        cashier.api().post("/api/sales/sessions/open/", Map.of("opening_balance", 0)).expect(201);
    return new Desk(cashier, opened.number("/data/id"), opened.number("/data/register"));
  }

  /** As many, each with a cashier who is hired for it. */
  static List<Desk> open(Accounts accounts, Store store, int count) {
    List<Desk> desks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      desks.add(open(accounts.hire(store, "cashier", "Cashier " + i)));
    }
    return desks;
  }
}
