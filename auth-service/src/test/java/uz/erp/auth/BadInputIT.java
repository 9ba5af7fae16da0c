package uz.erp.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.auth.People.Person;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

/** Whatever a client sends, the answer says what was wrong with it and is never a 500. */
@ServiceIT(testSignsPasses = false)
class BadInputIT {

  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "[]",
          "[{}]",
          "\"text\"",
          "17",
          "{",
          "{}{}",
          "{\"a\":1,\"a\":2}",
          "[".repeat(5_000),
          "{\"username\":" + "[".repeat(2_000),
          "\u0000",
          "{\"username\":\"\\u0000\",\"password\":\"\\u0000\",\"refresh\":\"\\u0000\"}",
          "{\"username\":\"\\ud800\",\"password\":\"\\ud800\",\"refresh\":\"\\ud800\"}");

  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "17",
          "-1",
          "1e400",
          "true",
          "[]",
          "[\"a\"]",
          "{}",
          "{\"a\":1}",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"'; drop table shared.app_user; --\"",
          "\"%s %n {0} ${x} #{x}\"",
          "\"" + "я".repeat(300) + "\"",
          "\"" + "x".repeat(1_000_000) + "\"");

  private static final String KEYS = "/api/users/api-keys/";
  private static final String KEY = "{\"name\": \"x\", \"scopes\": [\"view_all\"]}";
  private static final String NAMED = "{\"name\": \"Магазин\"}";
  private static final String FIRST_NAMED = "{\"first_name\": \"Иван\"}";

  private static final List<String> STORE_FIELDS =
      List.of(
          "name",
          "description",
          "address",
          "city",
          "region",
          "phone",
          "email",
          "legal_name",
          "tax_id",
          "timezone",
          "currency",
          "language");

  private static final List<String> EMPLOYEE_FIELDS =
      List.of("first_name", "last_name", "email", "phone", "position", "role", "is_active");

  private static final Map<String, List<String>> FORMS =
      Map.of(
          "/api/users/auth/register/",
          List.of(
              "username",
              "password",
              "password_confirm",
              "password2",
              "first_name",
              "last_name",
              "middle_name",
              "email",
              "owner_phone",
              "phone",
              "store_name",
              "store_slug",
              "store_description",
              "store_address",
              "store_city",
              "store_region",
              "store_phone",
              "store_email",
              "store_legal_name",
              "store_tax_id"),
          "/api/users/auth/login/",
          List.of("username", "password"),
          "/api/users/auth/token/refresh/",
          List.of("refresh"),
          "/api/users/auth/change-password/",
          List.of("old_password", "new_password"),
          "/api/users/api-keys/",
          List.of("name", "scopes", "addresses", "expires_at"),
          "/api/users/employees/",
          List.of(
              "username",
              "password",
              "first_name",
              "last_name",
              "email",
              "role",
              "phone",
              "position"));

  /** Forms that change something: the method, the path of a thing that is there, and its fields. */
  private record Change(String method, String path, String form, List<String> fields) {}

  @Autowired private TestApi api;
  private People people;
  private Person owner;
  private List<Change> changes;

  @BeforeEach
  void meetPeople() {
    people = new People(api);
    owner = people.owner();
    Person cashier = people.employee(owner, "cashier");
    String employee =
        "/api/users/employees/"
            + people
                .inStore(owner)
                .get("/api/users/employees/?search=" + cashier.username())
                .at("/results/0/id")
            + "/";
    String key =
        KEYS
            + people.inStore(owner).post(KEYS, KEY).expect(201).json().at("/api_key/id").asLong()
            + "/";
    String store = "/api/users/stores/" + owner.storeId() + "/";
    changes =
        List.of(
            new Change("POST", "/api/users/stores/", NAMED, STORE_FIELDS),
            new Change("PUT", store, NAMED, STORE_FIELDS),
            new Change("PATCH", store, NAMED, STORE_FIELDS),
            new Change("PUT", employee, FIRST_NAMED, EMPLOYEE_FIELDS),
            new Change("PATCH", employee, FIRST_NAMED, EMPLOYEE_FIELDS),
            new Change(
                "POST",
                employee + "reset-password/",
                "{\"new_password\": \"NewSecurePass123\"}",
                List.of("new_password")),
            new Change("PATCH", key, NAMED, List.of("name", "scopes", "addresses", "expires_at")),
            new Change(
                "PATCH",
                "/api/users/profile/",
                FIRST_NAMED,
                List.of("first_name", "last_name", "email", "phone")));
  }

  @Test
  void noChangeIsOurFailure() {
    List<String> failures = new ArrayList<>();
    for (Change change : changes) {
      TestApi caller =
          change.path().matches(".*/(employees|api-keys)/.*")
              ? people.inStore(owner)
              : people.alone(owner);
      for (String body : BODIES) {
        TestAnswer answer = caller.send(change.method(), change.path(), body);
        // what a patch does not know it ignores
        boolean fine = change.method().equals("PATCH") && body.startsWith("{\"username\"");
        if (answer.status() >= 500 || (answer.status() < 400 && !fine)) {
          failures.add(change + " " + shortened(body) + " -> " + answer.status());
        }
      }
      for (String field : change.fields()) {
        for (String value : VALUES) {
          TestAnswer answer =
              caller.send(change.method(), change.path(), with(change.form(), field, value));
          if (answer.status() >= 500 || answer.text().contains("Exception")) {
            failures.add(change + " " + field + "=" + shortened(value) + " -> " + answer);
          }
        }
        TestAnswer wrong =
            caller.send(change.method(), change.path(), with(change.form(), field, "{\"a\":1}"));
        if (wrong.status() != 400 || !wrong.json().path("errors").has(field)) {
          failures.add(change + " does not name " + field + ": " + wrong);
        }
      }
      for (String tag : List.of("x", "\"", "W/\"1\"", "\"" + "9".repeat(40) + "\"")) {
        if (!change.method().equals("POST")) {
          int status =
              caller
                  .header("If-Match", tag)
                  .send(change.method(), change.path(), change.form())
                  .status();
          if (status != 412) {
            failures.add(change + " with If-Match " + tag + " -> " + status);
          }
        }
      }
    }

    assertThat(failures).isEmpty();
  }

  @Test
  void noIdOfAStoreIsOurFailure() {
    TestApi asOwner = people.alone(owner);
    for (String id : List.of("0", "-1", "abc", "9".repeat(30), "1%00", "%27", "1.5")) {
      String path = "/api/users/stores/" + id + "/";
      assertThat(asOwner.get(path).status()).as(id).isIn(400, 404);
      assertThat(asOwner.patch(path, NAMED).status()).as(id).isIn(400, 404);
      assertThat(asOwner.put(path, NAMED).status()).as(id).isIn(400, 404);
      assertThat(asOwner.delete(path).status()).as(id).isIn(400, 404);
      assertThat(asOwner.post(path + "restore/", "{}").status()).as(id).isIn(400, 404);
    }
    for (String query :
        List.of("page=0", "ordering=owner", "deleted=2", "deleted=%00", "search=%00")) {
      assertThat(asOwner.get("/api/users/stores/?" + query).status()).as(query).isEqualTo(400);
    }
    assertThat(asOwner.get("/api/users/stores/?search=%25").at("/count")).isEqualTo("0");
  }

  @Test
  void noBodyCausesAServerError() {
    List<String> failures = new ArrayList<>();
    FORMS
        .keySet()
        .forEach(
            path ->
                BODIES.forEach(
                    body -> {
                      TestAnswer answer = caller(path).post(path, body);
                      if (answer.status() < 400 || answer.status() >= 500) {
                        failures.add(path + " " + shortened(body) + " -> " + answer.status());
                      }
                    }));

    assertThat(failures).isEmpty();
  }

  @Test
  void noValueOfAnyFieldIsOurFailure() {
    List<String> failures = new ArrayList<>();
    FORMS.forEach(
        (path, fields) ->
            fields.forEach(
                field ->
                    VALUES.forEach(
                        value -> {
                          TestAnswer answer = caller(path).post(path, form(path, field, value));
                          if (answer.status() >= 500 || answer.text().contains("Exception")) {
                            failures.add(
                                path + " " + field + "=" + shortened(value) + " -> " + answer);
                          }
                        })));

    assertThat(failures).isEmpty();
  }

  @Test
  void aWrongTypeNamesTheField() {
    TestAnswer answer =
        api.post("/api/users/auth/login/", "{\"username\": [\"a\"], \"password\": \"b\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("username").size()).isEqualTo(1);
    assertThat(
            api.post("/api/users/auth/login/", "{\"username\": \"a\", \"password\": 5}")
                .expect(400)
                .json()
                .path("password")
                .size())
        .isEqualTo(1);
  }

  @Test
  void otherMethodsPathsAndTypesAreRefusedAsSuch() {
    TestApi asOwner = people.inStore(owner);
    assertThat(asOwner.send("PATCH", "/api/users/auth/login/", "{}").status()).isEqualTo(405);
    assertThat(asOwner.get("/api/users/nothing/").status()).isEqualTo(404);
    assertThat(
            api.header("Content-Type", "text/plain").post("/api/users/auth/login/", "x").status())
        .isEqualTo(415);
    for (String id : List.of("0", "-1", "abc", "9".repeat(30), "1%00", "%27", "1.5")) {
      assertThat(asOwner.get("/api/users/employees/" + id + "/").status()).isIn(400, 404);
    }
    for (String query :
        List.of(
            "page=0",
            "page=x",
            "page_size=101",
            "ordering=%00",
            "search=%00",
            "search=%ED%A0%80",
            "role=%00",
            "is_active=2",
            "search=" + "x".repeat(3_000))) {
      assertThat(asOwner.get("/api/users/employees/?" + query).status()).as(query).isEqualTo(400);
    }
  }

  @Test
  void strangeTokensAndKeysAreRefused() {
    for (String token : List.of("x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", ".".repeat(5_000))) {
      assertThat(api.withToken(token).get("/api/users/auth/my-stores/").status()).isEqualTo(401);
    }
  }

  private TestApi caller(String path) {
    return switch (path) {
      case "/api/users/employees/", KEYS -> people.inStore(owner);
      case "/api/users/auth/change-password/" -> people.alone(owner);
      default -> api;
    };
  }

  /** A form that would be right but for one field. */
  private static String form(String path, String field, String value) {
    String right =
        switch (path) {
          case "/api/users/auth/register/" -> People.form(People.unique("owner"));
          case KEYS -> KEY;
          case "/api/users/employees/" -> People.hireForm(People.unique("c"), "cashier");
          case "/api/users/auth/login/" -> "{\"username\": \"nobody\", \"password\": \"x\"}";
          case "/api/users/auth/change-password/" ->
              "{\"old_password\": \"wrong\", \"new_password\": \"new_password_123\"}";
          default -> "{}";
        };
    return with(right, field, value);
  }

  private static String with(String right, String field, String value) {
    String without = right.strip().replaceAll("\"" + field + "\": (\"[^\"]*\"|\\[[^]]*]),?", "");
    String open = without.strip().replaceAll(",?\\s*}$", "");
    return open + (open.strip().equals("{") ? "" : ",") + "\"" + field + "\": " + value + "}";
  }

  private static String shortened(String text) {
    return text.length() < 40 ? text : text.substring(0, 40) + "…";
  }
}
