package uz.erp.auth.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.auth.Concurrently;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;

@ServiceIT(testSignsPasses = false)
class ProfileIT {

  private static final String PATH = "/api/users/profile/";

  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  private People people;
  private Person owner;
  private TestApi asOwner;

  @BeforeEach
  void register() {
    people = new People(api);
    owner = people.owner();
    asOwner = people.alone(owner);
  }

  @Test
  void usersSeeTheirOwnProfile() {
    TestAnswer profile = asOwner.get("/api/users/profile").expect(200);

    assertThat(profile.at("/username")).isEqualTo(owner.username());
    assertThat(profile.at("/full_name")).isEqualTo("Иван Иванов");
    assertThat(profile.json().at("/id").isIntegralNumber()).isTrue();
    assertThat(profile.header("ETag")).isEqualTo("\"1\"");
    people.alone(people.employee(owner, "cashier")).get(PATH).expect(200);
    api.get(PATH).expect(401);
  }

  @Test
  void nameAndContactsChangeButNotTheUsername() {
    String email = People.unique("ivan") + "@example.com";
    TestAnswer changed =
        asOwner
            .patch(
                PATH,
                """
                {"first_name": "Пётр", "email": "%s", "phone": "+998901112233",
                 "username": "other", "id": 1}
                """
                    .formatted(email))
            .expect(200);

    assertThat(changed.at("/first_name")).isEqualTo("Пётр");
    assertThat(changed.at("/last_name")).isEqualTo("Иванов");
    assertThat(changed.at("/email")).isEqualTo(email);
    assertThat(changed.at("/phone")).isEqualTo("+998901112233");
    assertThat(changed.at("/username")).isEqualTo(owner.username());
    assertThat(asOwner.get(PATH).text()).isEqualTo(changed.text());
    assertThat(people.login(owner.username(), People.PASSWORD).at("/user/full_name"))
        .isEqualTo("Пётр Иванов");
  }

  @Test
  void aWrongValueNamesItsField() {
    assertThat(asOwner.patch(PATH, "{\"email\":\"x\"}").expect(400).json().path("email").size())
        .isEqualTo(1);
    assertThat(asOwner.patch(PATH, "{\"phone\":\"123\"}").expect(400).at("/phone/0"))
        .isEqualTo("Номер телефона должен быть в формате: +998XXXXXXXXX");
    asOwner.patch(PATH, "{\"first_name\":\" \"}").expect(400);
    asOwner.patch(PATH, "{\"first_name\":null}").expect(400);
    asOwner.patch(PATH, "[]").expect(400);
  }

  @Test
  void anEmailBelongsToWhoEnteredItFirst() throws Exception {
    String email = People.unique("one") + "@example.com";
    List<Person> claimants = List.of(people.owner(), people.owner(), people.owner(), owner);
    AtomicInteger next = new AtomicInteger();

    List<TestAnswer> answers =
        Concurrently.call(
            claimants.size(),
            () ->
                people
                    .alone(claimants.get(next.getAndIncrement()))
                    .patch(PATH, "{\"email\":\"" + email + "\"}"));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    TestAnswer late =
        people.alone(people.owner()).patch(PATH, "{\"email\":\"" + email.toUpperCase() + "\"}");
    assertThat(late.expect(400).at("/email/0"))
        .isEqualTo("Пользователь с таким email уже существует");
  }

  @Test
  void aStaleWriteIsRefusedWhenTheVersionWasNamed() {
    asOwner.header("If-Match", "\"1\"").patch(PATH, "{\"last_name\":\"А\"}").expect(200);
    asOwner.header("If-Match", "\"1\"").patch(PATH, "{\"last_name\":\"Б\"}").expect(412);
  }

  @Test
  void aNewNameReachesPassesAndTheOtherServices() throws Exception {
    asOwner.patch(PATH, "{\"first_name\":\"Пётр\"}").expect(200);

    SignedJWT pass =
        SignedJWT.parse(
            people.exchange(owner.access(), owner.key()).at("/access_token").asString());
    List<CloudEvent> published =
        events.list("auth.employee", event -> event.tenantkey().equals(owner.key()), 2);

    assertThat(pass.getJWTClaimsSet().getStringClaim("name")).isEqualTo("Пётр Иванов");
    assertThat(published.getLast().type()).isEqualTo("auth.employee-changed.v1");
    assertThat(published.getLast().data().at("/full_name").asString()).isEqualTo("Пётр Иванов");
    assertThat(published.getLast().aggregateversion()).isEqualTo(2);
    EventContracts.published().requireFit(published.getLast());
  }

  @Test
  void afterLogoutTheTokenChangesNothingAnyMore() {
    asOwner.post("/api/users/auth/logout/", "{}").expect(204);

    asOwner.get(PATH).expect(401);
    asOwner.patch(PATH, "{\"first_name\":\"Вор\"}").expect(401);
    asOwner.delete("/api/users/stores/" + owner.storeId() + "/").expect(401);
  }
}
