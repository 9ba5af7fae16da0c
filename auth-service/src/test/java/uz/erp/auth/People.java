package uz.erp.auth;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.auth.employee.Role;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestSecrets;

/** Registers people and acts for them as the gateway would, through the exchange. */
public final class People {

  public static final String PASSWORD = "SecurePass123!";

  /** Everything an employee can be but an owner. */
  public static final List<String> ROLES_BUT_OWNER =
      Arrays.stream(Role.values()).filter(role -> role != Role.OWNER).map(Role::code).toList();

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String START = Long.toString(System.currentTimeMillis() % 1_000_000, 36);

  private final TestApi api;

  public People(TestApi api) {
    this.api = api;
  }

  /** A user who is signed in, with the store at hand. */
  public record Person(String username, String access, String refresh, String key, long storeId) {}

  /** A username that no account has. */
  public static String unique(String name) {
    return name + "_" + START + "_" + COUNT.incrementAndGet();
  }

  /** An owner with a new store. */
  public Person owner() {
    String username = unique("owner");
    JsonNode data = api.post("/api/users/auth/register/", form(username)).expect(201).json();
    return new Person(
        username,
        data.at("/data/tokens/access").asString(),
        data.at("/data/tokens/refresh").asString(),
        data.at("/data/store/tenant_key").asString(),
        data.at("/data/store/id").asLong());
  }

  /** An employee hired by the owner, signed in. */
  public Person employee(Person owner, String role) {
    String username = unique(role);
    inStore(owner).post("/api/users/employees/", hireForm(username, role)).expect(201);
    return signIn(username, PASSWORD, owner);
  }

  public Person signIn(String username, String password, Person storeOf) {
    JsonNode answer = login(username, password).expect(200).json();
    return new Person(
        username,
        answer.at("/access").asString(),
        answer.at("/refresh").asString(),
        storeOf.key(),
        storeOf.storeId());
  }

  public TestAnswer login(String username, String password) {
    return api.post(
        "/api/users/auth/login/",
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  /** The person's requests to their store. */
  public TestApi inStore(Person person) {
    return inStore(person, person.key());
  }

  public TestApi inStore(Person person, String key) {
    String pass = exchange(person.access(), key).at("/access_token").asString();
    return api.withToken(pass).header("X-Tenant-Key", key);
  }

  /** The person's requests that name no store. */
  public TestApi alone(Person person) {
    return api.withToken(person.access());
  }

  /** The successful answer of an exchange. */
  public JsonNode exchange(String userToken, String key) {
    HttpResponse<String> answer = exchangeAnswer(userToken, key);
    if (answer.statusCode() != 200) {
      throw new AssertionError("no pass: " + answer.statusCode() + " " + answer.body());
    }
    return JsonMapper.builder().build().readTree(answer.body());
  }

  public HttpResponse<String> exchangeAnswer(String userToken, String key) {
    return form(exchangeForm(userToken, key), "/internal/token/exchange");
  }

  /** The body of an exchange of a user token. */
  public static String exchangeForm(String userToken, String key) {
    return "grant_type=urn:ietf:params:oauth:grant-type:token-exchange"
        + "&subject_token_type=urn:ietf:params:oauth:token-type:access_token"
        + "&subject_token="
        + URLEncoder.encode(userToken, StandardCharsets.UTF_8)
        + "&audience="
        + URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  /** As a part of the suite sends it. */
  public HttpResponse<String> form(String body, String path) {
    return form(body, path, Map.of("X-Internal-Key", TestSecrets.INTERNAL_KEY));
  }

  /** With these headers and no others. */
  public HttpResponse<String> form(String body, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api.baseUrl() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String form(String username) {
    return """
        {"username": "%s", "password": "%s", "password_confirm": "%s",
         "first_name": "Иван", "last_name": "Иванов", "store_name": "Магазин %s"}
        """
        .formatted(username, PASSWORD, PASSWORD, username);
  }

  public static String hireForm(String username, String role) {
    return """
        {"username": "%s", "password": "%s", "first_name": "Петр", "last_name": "Петров",
         "email": "petr@example.com", "role": "%s", "phone": "+998901234567",
         "position": "Кассир"}
        """
        .formatted(username, PASSWORD, role);
  }
}
