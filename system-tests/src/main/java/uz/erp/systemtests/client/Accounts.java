package uz.erp.systemtests.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens stores and signs people in. */
public final class Accounts {

  /** Good enough for the password policy, and no secret: it opens stores that are played. */
  public static final String PASSWORD = "Registan-1417!";

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

  private final Api anyone;

  public Accounts(Api anyone) {
    this.anyone = anyone;
  }

  /** A user name that does not exist, in this run or another. */
  public static String uniqueName(String role) {
    return role + "_" + RUN + "_" + COUNT.incrementAndGet();
  }

  /** Registers an owner with a store of this name. */
  public Store register(String storeName) {
    return register(storeName, Map.of());
  }

  /** The same, with further fields of the form. */
  public Store register(String storeName, Map<String, String> more) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("username", uniqueName("owner"));
    form.put("password", PASSWORD);
    form.put("password_confirm", PASSWORD);
    form.put("first_name", "Dilshod");
    form.put("last_name", "Karimov");
    form.put("store_name", storeName);
    form.putAll(more);
    Answer answer = anyone.post("/api/users/auth/register/", form).expect(201);
    String key = answer.string("/data/store/tenant_key");
    return new Store(
        storeName,
        key,
        answer.string("/data/store/schema_name"),
        new Person(
            answer.number("/data/employee/id"),
            answer.string("/data/user/username"),
            form.getOrDefault("password", PASSWORD),
            anyone.withToken(answer.string("/data/tokens/access")).inStore(key)));
  }

  /** Signs in; the client is in no store yet. */
  public Api login(String username, String password) {
    Answer answer =
        anyone
            .post("/api/users/auth/login/", Map.of("username", username, "password", password))
            .expect(200);
    return anyone.withToken(answer.string("/access"));
  }

  /** Has the owner hire an employee, who then signs in with the returned credentials. */
  public Person hire(Store store, String role, String firstName) {
    Map<String, String> form =
        Map.of(
            "username", uniqueName(role),
            "password", PASSWORD,
            "first_name", firstName,
            "role", role);
    Answer answer = store.owner().api().post("/api/users/employees/", form).expect(201);
    String username = answer.string("/data/credentials/username");
    String password = answer.string("/data/credentials/password");
    return new Person(
        answer.number("/data/employee/id"),
        username,
        password,
        login(username, password).inStore(store.tenantKey()));
  }
}
