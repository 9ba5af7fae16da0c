package uz.erp.systemtests.isolation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.badinput.Roles;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Passes;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.tokens.SigningKey;
import uz.erp.systemtests.tokens.TokenFactory;

/**
 * Three stores: the target; the outsiders' own; and an empty one, in which nothing of its own can
 * be mistaken for the target's.
 */
final class StoresUnderTest {

  /** Half of a pass's life. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private static final String KEY = "X-Tenant-Key";

  private record Held(String pass, Instant until) {}

  private final Suite suite;
  private final Accounts accounts;
  private final TargetStore target;
  private final ForeignReferences foreign;
  private final String outsidersMarker;
  private final Store own;
  private final Store bare;
  private final Map<String, Api> roles = new TreeMap<>();
  private final Map<String, Held> passes = new ConcurrentHashMap<>();
  private final String expired;

  StoresUnderTest(Suite suite) {
    this.suite = suite;
    accounts = suite.accounts();
    target = TargetStore.open(accounts);
    foreign = new ForeignReferences(target.store());
    outsidersMarker = "zq" + Accounts.uniqueName("").replace("_", "") + "sw";
    own = accounts.register("Own " + outsidersMarker, Map.of("last_name", outsidersMarker));
    bare = accounts.register("Bare");
    for (String list : List.of("/api/products/price-lists/", "/api/customers/groups/")) {
      own.owner().api().post(list, Map.of("name", outsidersMarker)).expect(201);
    }
    own.owner().api().post("/api/sales/sessions/open/", Map.of("opening_balance", 0)).expect(201);
    roles.put("owner", own.owner().api());
    for (String role : Roles.hired()) {
      roles.put(role, accounts.hire(own, role, "Malika").api());
    }
    expired = TokenFactory.expired(SigningKey.ofSuite(suite.databases()), token(target()));
  }

  TargetStore other() {
    return target;
  }

  /** What is in the outsiders' own store, which members of the target store may not see. */
  Marker outsidersMarker() {
    return new Marker(List.of(outsidersMarker));
  }

  List<Store> outsiders() {
    return List.of(own, bare);
  }

  /** The owner of the other store, at the gateway. */
  Api target() {
    return target.store().owner().api();
  }

  Api role(String role) {
    return Objects.requireNonNull(roles.get(role));
  }

  Api anyone() {
    return suite.anyone();
  }

  /** An outsider at the gateway, whose account may be changed by the calls. */
  Api outsider(Operation operation) {
    return operation.isInStore() || operation.hasPathParameter()
        ? storeOf(operation).owner().api()
        : accounts.register("Spare").owner().api();
  }

  /** The same, directly at the operation's service with a pass. */
  Api outsiderWithPass(Operation operation) {
    Store store = storeOf(operation);
    return atService(operation).withToken(pass(store)).inStore(store.tenantKey());
  }

  /**
   * The caller who names what is the other store's has nothing that could be taken for it; and one
   * who gives money back needs a drawer before the sale is looked up.
   */
  private Store storeOf(Operation operation) {
    return ForeignIds.areGiven(operation) && !operation.path().endsWith("/refund/") ? bare : own;
  }

  /** Of the outsider at catalog-service; only a build without checks runs them. */
  InjectedStatements smuggledStatements() {
    Api direct = Api.at(suite.address("catalog")).withToken(pass(own)).inStore(own.tenantKey());
    return new InjectedStatements(direct, target.store(), target.marker());
  }

  String ownKey(Operation operation) {
    return storeOf(operation).tenantKey();
  }

  String otherKey() {
    return target.store().tenantKey();
  }

  /** Without a token yet, directly at the operation's service. */
  Api atService(Operation operation) {
    return Api.at(suite.address(operation.service()));
  }

  String pass(Store store) {
    return passes
        .compute(
            store.tenantKey(),
            (key, held) ->
                held != null && Instant.now().isBefore(held.until())
                    ? held
                    : new Held(
                        Passes.exchange(
                            suite.address("auth"), suite.secrets(), store.owner().api(), key),
                        Instant.now().plus(FRESH)))
        .pass();
  }

  String otherPass() {
    return pass(target.store());
  }

  String expired() {
    return expired;
  }

  static String token(Api signedIn) {
    return signedIn.header("Authorization").substring("Bearer ".length());
  }

  static Api twoKeys(Api api, String first, String second) {
    return api.with(KEY, List.of(first, second));
  }

  static Api noKey(Api api) {
    return api.without(KEY);
  }

  /** Says in every header that ever was believed somewhere that it is of the other store. */
  Api spoofed(Api api) {
    String key = otherKey();
    Api liar = api;
    for (String header :
        List.of("X-Tenant", "X-Tenant-Id", "X-Tenant-Name", "X-Store", "X-Internal-Tenant")) {
      liar = liar.with(header, key);
    }
    return liar.with("X-Tenant-Schema", target.store().schema())
        .with("X-User-Id", "1")
        .with("X-User", "1")
        .with("X-Employee-Id", String.valueOf(target.store().owner().employeeId()))
        .with("X-Role", "owner")
        .with("X-User-Role", "owner")
        .with("X-Permissions", "view_all,update_all,delete_all,manage_store,manage_sales")
        .with("X-Auth-Request-User", "1")
        .with("X-Internal-Token", otherPass())
        .with("X-Internal-Key", "0".repeat(48))
        .with("X-Erp-Pass", otherPass())
        .with("X-Forwarded-Authorization", "Bearer " + otherPass())
        .with("X-Forwarded-For", "127.0.0.1")
        .with("X-Forwarded-Host", "auth-service")
        .with("X-Forwarded-Proto", "https")
        .with("X-Forwarded-Prefix", "/internal")
        .with("X-Real-IP", "127.0.0.1")
        .with("Forwarded", "for=127.0.0.1;host=auth-service;proto=https")
        .with("X-Original-URL", "/internal/token/exchange")
        .with("X-Rewrite-URL", "/internal/token/exchange")
        .with("X-HTTP-Method-Override", "GET");
  }

  /** Operations that had to be called with an id of nothing. */
  List<String> empty() {
    return foreign.empty();
  }

  Answer filtered(Api api, Operation operation) {
    return send(api, operation, foreign.filtered(operation), foreign.body(operation));
  }

  Answer send(Api api, Operation operation) {
    return send(api, operation, foreign.path(operation), foreign.body(operation));
  }

  Answer send(Api api, Operation operation, String path, byte @Nullable [] body) {
    if (!operation.isMultipart()) {
      return api.impatient().send(operation.method(), path, body);
    }
    return Uploads.of(operation).to(api.impatient(), path + Uploads.query(operation));
  }
}
