package uz.erp.systemtests.badinput;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.client.Upload;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;

/**
 * A store in which everything that an operation may refer to exists at least once; a second one
 * with other data under a marker of its own; and an empty one.
 */
public final class SeededStores {

  private static final String MARKER = "kzq7xw";
  private static final String RULES = "/api/tasks/rules/";
  private static final String WEBHOOKS = "/api/tasks/webhooks/";

  /** Less than a token lives, with room for one operation. */
  private static final Duration SIGNED_IN = Duration.ofMinutes(8);

  private final Suite suite;
  private final Accounts accounts;
  private final Contents contents;
  private Store store;
  private Store other;
  private Store bare;
  private final Map<String, Person> staff = new TreeMap<>();
  private final Map<String, Api> people = new TreeMap<>();
  private boolean spoilt = true;
  private boolean rulesMayBeOn;
  private Instant signedIn = Instant.now();

  public SeededStores(Suite suite) {
    this.suite = suite;
    accounts = suite.accounts();
    store = accounts.register("Battered");
    other = accounts.register("Other " + MARKER);
    bare = accounts.register("Bare");
    contents = new Contents(suite.databases(), store.schema());
    staff.put("owner", store.owner());
    for (String role : Roles.hired()) {
      staff.put(role, accounts.hire(store, role, "Malika"));
    }
    staff.forEach((role, person) -> people.put(role, person.api()));
    for (int i = 0; i < 3; i++) {
      fill(other.owner().api(), MARKER + i);
    }
    accounts.hire(other, "cashier", MARKER);
    furnish(owner(), "Battered");
    furnish(other.owner().api(), MARKER);
  }

  /** A sweep may take longer than a token lives. */
  private void signInAgain() {
    if (!isSignInDue()) {
      return;
    }
    signedIn = Instant.now();
    store = signedIn(store);
    other = signedIn(other);
    bare = signedIn(bare);
    staff.replaceAll((role, person) -> signedIn(person, store.tenantKey()));
    staff.forEach((role, person) -> people.put(role, person.api()));
  }

  private boolean isSignInDue() {
    return !Instant.now().isBefore(signedIn.plus(SIGNED_IN));
  }

  private Store signedIn(Store its) {
    Person owner = signedIn(its.owner(), its.tenantKey());
    return new Store(its.name(), its.tenantKey(), its.schema(), owner);
  }

  private Person signedIn(Person person, String tenantKey) {
    Api api = accounts.login(person.username(), person.password()).inStore(tenantKey);
    return new Person(person.employeeId(), person.username(), person.password(), api);
  }

  Contents contents() {
    return contents;
  }

  /** What is in the other store everywhere and must be in no answer. */
  public String marker() {
    return MARKER;
  }

  public Api anyone() {
    return suite.anyone();
  }

  /** By role. */
  public Map<String, Api> people() {
    return people;
  }

  /** The owner; for what changes a person's own account or stores one who is there for it alone. */
  public Api ownerFor(Operation operation) {
    Api owner =
        operation.isInStore() || operation.open()
            ? owner()
            : accounts.register("Spare").owner().api();
    // guesses at passwords are slowed down, and that is a proper answer
    return owner.impatient();
  }

  public Api owner() {
    return Objects.requireNonNull(people.get("owner"));
  }

  /** The owner with the key of a store that is not theirs. */
  public Api trespasser() {
    return owner().inStore(other.tenantKey());
  }

  /** The owner of the store that has nothing. */
  public Api ofBareStore() {
    return bare.owner().api();
  }

  /** Whether tidying up for this operation signs users in or hires an employee. */
  public boolean touchesAccounts(Operation next) {
    return isSignInDue() || isOfEmployees(next);
  }

  private static boolean isOfEmployees(Operation operation) {
    return operation.path().contains("/employees/");
  }

  /** Something was changed, which may be what another operation needs. */
  public void spoil() {
    spoilt = true;
  }

  /** Makes anew what may have been ended; whether it is there already is all one. */
  public void tidyUp(Operation next) {
    signInAgain();
    if (spoilt) {
      fill(owner(), "Battered");
      spoilt = false;
    }
    if (rulesMayBeOn) {
      switchRulesOff();
    }
    rulesMayBeOn = next.changes() && next.path().startsWith(RULES);
    if (isOfEmployees(next)) {
      accounts.hire(store, "stockkeeper", "Sherzod");
    }
    if (next.path().contains("/api-keys/")) {
      makeKey(owner(), "Battered");
    }
    if (next.path().startsWith(WEBHOOKS)) {
      makeWebhook(owner(), "Battered");
    }
  }

  /** What they open would come in between the questions about other operations. */
  private void switchRulesOff() {
    for (JsonNode rule : owner().get(RULES).expect(200).at("/results")) {
      owner()
          .patch(RULES + rule.path("kind").stringValue() + "/", Map.of("is_active", false))
          .expect(200);
    }
  }

  /** For what hardly ever happens, at a domain that does not exist; a store may have a few only. */
  private static void makeWebhook(Api owner, String name) {
    owner
        .post(
            WEBHOOKS,
            Map.of(
                "url",
                "https://hooks.invalid/",
                "description",
                name,
                "event_types",
                List.of("slow_mover.ended")))
        .expect(201, 409);
  }

  /** For a program that reads the goods. */
  private static void makeKey(Api owner, String name) {
    Map<String, Object> key = Map.of("name", name, "scopes", List.of("view_products"));
    // a store has fifty at most: then there are enough
    owner.post("/api/users/api-keys/", key).expect(201, 409);
  }

  /** What no operation ends: one of each is enough. */
  private static void furnish(Api owner, String word) {
    makeKey(owner, word);
    makeWebhook(owner, word);
    owner
        .post("/api/products/inventory/stock-takes/", Map.of("scope", "store", "note", word))
        .expect(201);
    Upload.csv("sku,name\n" + word + ",Goods")
        .to(owner, "/api/products/import/?dry_run=true")
        .expect(202);
    Upload.csv("date,receipt,sku,quantity,price\n2026-01-31,1," + word + ",1,10")
        .to(owner, "/api/sales/import/?dry_run=true")
        .expect(202);
  }

  private static void fill(Api owner, String word) {
    long product =
        owner
            .post("/api/products/products/", Map.of("name", word + " goods", "sale_price", "10.00"))
            .expect(201)
            .number("/id");
    String name = word + " " + product;
    owner.post("/api/products/categories/", Map.of("name", name)).expect(201);
    owner.post("/api/products/price-lists/", Map.of("name", name)).expect(201);
    owner.post("/api/customers/customers/", Map.of("name", name)).expect(201);
    long task = owner.post("/api/tasks/tasks/", Map.of("title", name)).expect(201).number("/id");
    owner.post("/api/tasks/comments/", Map.of("task", task, "comment", name)).expect(201);
    owner.post("/api/tasks/templates/", Map.of("title", name)).expect(201);
    owner
        .post(
            "/api/products/inventory/receipts/",
            Map.of(
                "supplier",
                name,
                "lines",
                List.of(Map.of("product", product, "quantity", 9, "unit_cost", 1))))
        .expect(201);
    owner.post("/api/sales/sessions/open/", Map.of("opening_balance", 0)).expect(201, 409);
    long session = owner.get("/api/sales/sessions/current/").expect(200).number("/id");
    owner
        .post("/api/sales/sales/scan-item/", Map.of("session", session, "product", product))
        .expect(200);
  }

  /** The newest of what exists where the operation looks: what people here need is older. */
  public String existingId(Operation operation, Api owner) {
    return newestId(operation, owner);
  }

  /** The same, of the other store. */
  public String foreignId(Operation operation) {
    return newestId(operation, other.owner().api());
  }

  private static String newestId(Operation operation, Api owner) {
    Answer list = owner.get(operation.collection() + "?page_size=100");
    long newest = 0;
    if (list.status() == 200) {
      for (JsonNode entry : list.json().path("results")) {
        newest = Math.max(newest, entry.path("id").asLong(0));
      }
    }
    return String.valueOf(newest == 0 ? 1 : newest);
  }
}
