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

/** Whatever a client sends, it hears what was wrong with it, never of our failure. */
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

  @Autowired private TestApi api;
  private People people;
  private Person owner;

  @BeforeEach
  void meetPeople() {
    people = new People(api);
    owner = people.owner();
  }

  @Test
  void noBodyIsOurFailure() {
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
      case "/api/users/employees/" -> people.inStore(owner);
      case "/api/users/auth/change-password/" -> people.alone(owner);
      default -> api;
    };
  }

  /** A form that would be right but for one field. */
  private static String form(String path, String field, String value) {
    String right =
        switch (path) {
          case "/api/users/auth/register/" -> People.form(People.unique("owner"));
          case "/api/users/employees/" -> People.hireForm(People.unique("c"), "cashier");
          case "/api/users/auth/login/" -> "{\"username\": \"nobody\", \"password\": \"x\"}";
          case "/api/users/auth/change-password/" ->
              "{\"old_password\": \"wrong\", \"new_password\": \"new_password_123\"}";
          default -> "{}";
        };
    String without = right.strip().replaceAll("\"" + field + "\": \"[^\"]*\",?", "");
    String open = without.strip().replaceAll(",?\\s*}$", "");
    return open + (open.strip().equals("{") ? "" : ",") + "\"" + field + "\": " + value + "}";
  }

  private static String shortened(String text) {
    return text.length() < 40 ? text : text.substring(0, 40) + "…";
  }
}
