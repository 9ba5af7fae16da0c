package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/**
 * Registrations with the first request of each new store, and sign-ins.
 *
 * <p>The gateway allows one address about sixty a minute: more are waited for, which the times then
 * contain, unless the suite was started with a higher {@code ERP_LIMIT_SIGN_IN_PER_MINUTE}.
 */
final class SignIns {

  private static final int CLIENTS = 2;
  private static final int WARM_UP = 5;

  private final Api anyone;
  private final Accounts accounts;
  private final PrintStream out;

  SignIns(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.accounts = new Accounts(anyone);
    this.out = out;
  }

  /** Registers so many stores; in each the first request makes its tables. */
  void register(int stores) {
    Sheet sheet = new Sheet("register", out);
    for (int i = 0; i < WARM_UP; i++) {
      firstRequest(accounts.register("Bench Warm-up"));
    }
    List<Store> opened = new ArrayList<>();
    Cost register =
        sheet.add(
            Cost.of("register", "auth", CLIENTS, stores, i -> note(opened, "Bench Store " + i)));
    Cost first =
        sheet.add(
            Cost.of("first request", "catalog", CLIENTS, stores, i -> firstRequest(opened.get(i))));
    Cost second =
        sheet.add(
            Cost.of(
                "second request", "catalog", CLIENTS, stores, i -> firstRequest(opened.get(i))));
    sheet.note(
        "p50 of a first request / p50 of a second",
        first.times().percentile(50) / second.times().percentile(50));
    sheet.note(
        "CPU of a registration / CPU of a second request",
        register.cpuMillis() / second.cpuMillis());
    sheet.publish("new stores through the gateway, %d clients".formatted(CLIENTS), "request");
  }

  private void note(List<Store> opened, String name) {
    Store store = accounts.register(name);
    synchronized (opened) {
      opened.add(store);
    }
  }

  private static void firstRequest(Store store) {
    store.owner().api().get("/api/products/products/").expect(200);
  }

  /** Signs the same few people in, again and again; renewing is held against it. */
  void login(int times) {
    Sheet sheet = new Sheet("login", out);
    Store store = accounts.register("Bench Login");
    String name = store.owner().username();
    String password = store.owner().password();
    for (int i = 0; i < WARM_UP; i++) {
      accounts.login(name, password);
    }
    Cost login =
        sheet.add(Cost.of("login", "auth", CLIENTS, times, i -> accounts.login(name, password)));
    Cost refused =
        sheet.add(
            Cost.of(
                "unknown user",
                "auth",
                CLIENTS,
                times,
                i -> refused("unknown-" + name + i, password)));
    Cost me =
        sheet.add(
            Cost.of(
                "me",
                "auth",
                CLIENTS,
                times,
                i -> store.owner().api().get("/api/users/auth/me/").expect(200)));
    sheet.note(
        "p50 of an unknown user / p50 of a login (1 tells nothing)",
        refused.times().percentile(50) / login.times().percentile(50));
    sheet.note("CPU of a login / CPU of me", login.cpuMillis() / me.cpuMillis());
    sheet.publish("signing in through the gateway, %d clients".formatted(CLIENTS), "request");
  }

  private void refused(String name, String password) {
    anyone
        .post("/api/users/auth/login/", Map.of("username", name, "password", password))
        .expect(401);
  }
}
