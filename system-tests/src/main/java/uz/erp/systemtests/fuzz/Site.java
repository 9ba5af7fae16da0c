package uz.erp.systemtests.fuzz;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import uz.erp.systemtests.badinput.SeededStores;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;

/**
 * Stores of a round, or of several rounds: a seeded one, its owner's second one, those of
 * outsiders, and an account that may be spoilt; with what each has answered.
 */
final class Site {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Accounts accounts;
  private final SeededStores stores;
  private final Memory home = new Memory();
  private final Memory second = new Memory();
  private final Map<String, String> foreignIds = new HashMap<>();
  private final Api sibling;
  private Memory spareMemory = new Memory();
  private Api spare;
  private boolean entered;

  Site(Suite suite) {
    accounts = suite.accounts();
    stores = new SeededStores(suite);
    Api owner = stores.owner();
    String key =
        owner
            .without("X-Tenant-Key")
            .post("/api/users/stores/", Map.of("name", "Second"))
            .expect(201)
            .string("/tenant_key");
    sibling = owner.inStore(key);
    home.know("sibling_key", NODES.stringNode(key));
    second.know("sibling_key", NODES.stringNode(owner.header("X-Tenant-Key")));
    spare = freshSpare();
    new StorePrerequisites(owner)
        .bring(Objects.requireNonNull(stores.people().get("cashier")), key);
    home.know("from", NODES.stringNode("kg"));
    home.know("to", NODES.stringNode("g"));
  }

  private Api freshSpare() {
    Person person = accounts.register("Spare").owner();
    spareMemory = new Memory();
    spareMemory.know("username", NODES.stringNode(person.username()));
    spareMemory.know("password", NODES.stringNode(person.password()));
    spareMemory.know("old_password", NODES.stringNode(person.password()));
    return person.api();
  }

  /** Whether it is unused. */
  boolean enter() {
    boolean first = !entered;
    entered = true;
    return first;
  }

  String marker() {
    return stores.marker();
  }

  Memory memory(Operation operation, Actor actor) {
    if (isOfAnAccount(operation)) {
      return spareMemory;
    }
    return actor == Actor.SIBLING ? second : home;
  }

  /** An id that exists in another store, or in both. */
  Optional<String> foreignId(Operation operation) {
    return operation.hasPathParameter()
        ? Optional.of(
            foreignIds.computeIfAbsent(operation.collection(), list -> stores.foreignId(operation)))
        : Optional.empty();
  }

  /** What changes a person's own account is asked by one who is there for it alone. */
  private static boolean isOfAnAccount(Operation operation) {
    return !operation.isInStore();
  }

  Api api(Operation operation, Actor actor) {
    if (isOfAnAccount(operation) && actor != Actor.ANONYMOUS) {
      return spare;
    }
    return switch (actor) {
      case ANONYMOUS -> stores.anyone();
      case TRESPASSER -> stores.trespasser();
      case BARE -> stores.ofBareStore();
      case SIBLING -> sibling;
      case OWNER -> stores.owner();
      default -> Objects.requireNonNull(stores.people().get(actor.name().toLowerCase(Locale.ROOT)));
    };
  }

  Answer send(Attempt attempt) {
    Api api = api(attempt.operation(), attempt.actor()).impatient();
    if (!isProper(attempt)) {
      return api.sendBare(
          attempt.operation().method(), attempt.target(), attempt.headers(), attempt.body());
    }
    for (Map.Entry<String, String> header : attempt.headers().entrySet()) {
      api = api.with(header.getKey(), header.getValue());
    }
    return api.send(attempt.operation().method(), attempt.target(), attempt.body());
  }

  /** Whether a client that keeps to the letter of HTTP would send it. */
  private static boolean isProper(Attempt attempt) {
    try {
      URI uri = new URI("http://localhost" + attempt.target());
      return uri.getRawFragment() == null
          && (attempt.target() + attempt.headers()).chars().allMatch(c -> c >= ' ' && c < 127);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Another account in place of one that lost its password, its stores or its sessions. */
  void renewSpare() {
    spare = freshSpare();
  }
}
