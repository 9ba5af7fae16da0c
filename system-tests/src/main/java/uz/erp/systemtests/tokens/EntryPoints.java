package uz.erp.systemtests.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Passes;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.openapi.ReadablePaths;
import uz.erp.systemtests.suite.Suite;

/**
 * The gateway, each service, and the two more entry points of auth-service, with tokens that are
 * valid there.
 */
final class EntryPoints {

  /** Something that an owner may read at each service. */
  private static final SortedMap<String, String> READABLE = ReadablePaths.byService();

  private final Suite suite;
  private final Store store;
  private final Original user;
  private final Original pass;

  EntryPoints(Suite suite) {
    this.suite = suite;
    store = suite.accounts().register("Entry points");
    Api owner = store.owner().api();
    String userToken = owner.header("Authorization").substring("Bearer ".length());
    String storePass =
        Passes.exchange(suite.address("auth"), suite.secrets(), owner, store.tenantKey());
    SigningKey key = SigningKey.ofSuite(suite.databases());
    SigningKey stranger = SigningKey.ofStranger("stranger");
    user = Original.of(false, userToken, storePass, key, stranger);
    pass = Original.of(true, storePass, userToken, key, stranger);
  }

  List<EntryPoint> all() {
    List<EntryPoint> entryPoints = new ArrayList<>();
    entryPoints.add(gateway());
    READABLE.keySet().forEach(service -> entryPoints.add(service(service)));
    entryPoints.add(
        new EntryPoint(
            "auth, no store",
            suite.address("auth"),
            "/api/users/profile/",
            store.tenantKey(),
            user));
    return entryPoints;
  }

  EntryPoint gateway() {
    String path = READABLE.getOrDefault("catalog", "");
    return new EntryPoint("gateway", suite.address("gateway"), path, store.tenantKey(), user);
  }

  EntryPoint service(String name) {
    String path = READABLE.getOrDefault(name, "");
    return new EntryPoint(name, suite.address(name), path, store.tenantKey(), pass);
  }

  List<String> services() {
    return List.copyOf(READABLE.keySet());
  }

  /** An API key of the entry points' store, which opens the gateway and nothing else. */
  BadToken apiKey() {
    return ApiKeys.made("a genuine API key", store);
  }

  /** API keys that open nothing. */
  List<BadToken> badApiKeys() {
    List<BadToken> keys = new ArrayList<>(ApiKeys.madeUp());
    keys.add(ApiKeys.revoked(store));
    return keys;
  }

  /** A genuine API key of a store that is not the entry points', and the gateway says so. */
  BadToken foreignApiKey() {
    return ApiKeys.made("an API key of another store", suite.accounts().register("Other keys"))
        .orAsForbidden();
  }

  /** The token of an account that has signed out, rightly signed and not yet at its end. */
  BadToken signedOut() {
    Accounts accounts = suite.accounts();
    Store other = accounts.register("Signed out");
    Api owner = other.owner().api();
    owner.without("X-Tenant-Key").post("/api/users/auth/logout/").expect(204);
    return BadToken.sent(
        "of one who signed out", "Authorization: " + owner.header("Authorization"));
  }
}
