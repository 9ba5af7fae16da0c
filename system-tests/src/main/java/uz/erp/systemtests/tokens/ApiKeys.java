package uz.erp.systemtests.tokens;

import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Store;

/** API keys: invented, created by a store's owner, and revoked. */
final class ApiKeys {

  private static final String PATH = "/api/users/api-keys/";
  private static final String PREFIX = "erp_live_";

  /** Of the right form, checksum and all; the chance that anybody has it is none. */
  private static final String UNKNOWN_KEY = PREFIX + "0".repeat(43) + "0RCtxz";

  private ApiKeys() {}

  static List<BadToken> madeUp() {
    return List.of(
        BadToken.of("an API key that does not exist", UNKNOWN_KEY),
        BadToken.of("an API key with a wrong checksum", PREFIX + "0".repeat(49)),
        BadToken.of("an API key cut off", UNKNOWN_KEY.substring(0, UNKNOWN_KEY.length() - 1)),
        BadToken.of("an API key with more behind it", UNKNOWN_KEY + "0"),
        BadToken.of("the prefix of an API key alone", PREFIX),
        BadToken.of("an API key of elsewhere", UNKNOWN_KEY.replace("live", "test")));
  }

  /** Reads goods, as does every entry point's good token at the gateway. */
  static BadToken made(String name, Store store) {
    return BadToken.of(name, make(store).string("/secret"));
  }

  static BadToken revoked(Store store) {
    Answer made = make(store);
    store.owner().api().delete(PATH + made.number("/api_key/id") + "/").expect(204);
    return BadToken.of("a revoked API key", made.string("/secret"));
  }

  private static Answer make(Store store) {
    return store
        .owner()
        .api()
        .post(PATH, Map.of("name", "Key", "scopes", List.of("view_products")))
        .expect(201);
  }
}
