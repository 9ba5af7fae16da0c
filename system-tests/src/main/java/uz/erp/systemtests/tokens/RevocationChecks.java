package uz.erp.systemtests.tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Suite;

/**
 * What a token, a pass and an idempotency key are still valid for after a sign-out, a change of the
 * password and a demotion: nothing, once the event was consumed.
 */
public final class RevocationChecks {

  private static final String IN_STORE = "/api/products/units/";
  private static final String ALONE = "/api/users/profile/";
  private static final String EMPLOYEES = "/api/users/employees/";

  /** Longer than news takes, and much less than the minute that a pass lives. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Suite suite;
  private final List<String> complaints = new ArrayList<>();
  private final Map<String, Duration> took = new LinkedHashMap<>();

  public RevocationChecks(Suite suite) {
    this.suite = suite;
  }

  /** Everything; the complaints are empty when all is refused and nothing else is. */
  public List<String> all() {
    signOut();
    passwordChange();
    demotion();
    return List.copyOf(complaints);
  }

  /** How long each was still served. */
  public Map<String, Duration> took() {
    return Map.copyOf(took);
  }

  private void signOut() {
    Store store = suite.accounts().register("Sign-out");
    Api ends = store.owner().api();
    Api goesOn = signIn(store);
    requireServed("before the sign-out", ends, goesOn);

    ends.post("/api/users/auth/logout/").expect(204);

    requireRefused("sign-out", ends);
    requireServed("the other sign-in after the sign-out", goesOn);
  }

  private void passwordChange() {
    Store store = suite.accounts().register("Password");
    Api thief = store.owner().api();
    Api owner = signIn(store);
    requireServed("before the change of the password", thief, owner);

    owner
        .post(
            "/api/users/auth/change-password/",
            Map.of("old_password", Accounts.PASSWORD, "new_password", "Registan-2828!"))
        .expect(200);

    requireRefused("change of the password", thief);
    requireServed("who changed the password", owner);
  }

  private void demotion() {
    Store store = suite.accounts().register("Demotion");
    Person manager = suite.accounts().hire(store, "manager", "Malika");
    Api keyed = manager.api().with("Idempotency-Key", "hired-once");
    Map<String, String> form =
        Map.of(
            "username",
            Accounts.uniqueName("cashier"),
            "password",
            Accounts.PASSWORD,
            "first_name",
            "Kamola",
            "role",
            "cashier");
    keyed.post(EMPLOYEES, form).expect(201);
    demand("a repetition by a manager", keyed.post(EMPLOYEES, form).status(), 201);

    store
        .owner()
        .api()
        .patch(EMPLOYEES + manager.employeeId() + "/", Map.of("role", "cashier"))
        .expect(200);

    await("demotion", () -> manager.api().get(EMPLOYEES), 403);
    Answer repeated = keyed.post(EMPLOYEES, form);
    demand("a repetition after the demotion", repeated.status(), 403);
    if (repeated.text().contains(Accounts.PASSWORD)) {
      complaints.add("a kept answer shows its password after the demotion");
    }
  }

  private Api signIn(Store store) {
    Person owner = store.owner();
    return suite.accounts().login(owner.username(), owner.password()).inStore(store.tenantKey());
  }

  private void requireServed(String what, Api... callers) {
    for (Api caller : callers) {
      demand(what + ", in a store", caller.get(IN_STORE).status(), 200);
      demand(what + ", without one", caller.get(ALONE).status(), 200);
    }
  }

  private void requireRefused(String what, Api caller) {
    await(what, () -> caller.get(IN_STORE), 401);
    demand("after the " + what + ", in a store", caller.get(IN_STORE).status(), 401);
    demand("after the " + what + ", without one", caller.get(ALONE).status(), 401);
  }

  private void await(String what, Supplier<Answer> question, int wanted) {
    long start = System.nanoTime();
    Answer last = Eventually.last(SOON, question, answer -> answer.status() == wanted);
    took.put(what, Duration.ofNanos(System.nanoTime() - start));
    demand("some seconds after the " + what, last.status(), wanted);
  }

  private void demand(String what, int found, int wanted) {
    if (found != wanted) {
      complaints.add(what + ": " + found + " instead of " + wanted);
    }
  }
}
