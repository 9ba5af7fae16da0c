package uz.erp.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.auth.People;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

@ServiceIT(testSignsPasses = false)
class FurtherStoreIT {

  private static final String PATH = "/api/users/stores/";

  @Autowired private TestApi api;
  private People people;
  private People.Person owner;

  @BeforeEach
  void register() {
    people = new People(api);
    owner = people.owner();
  }

  @Test
  void anOwnerWorksInTheNewStoreWithTheSameToken() {
    TestAnswer store =
        people.alone(owner).post(PATH, "{\"name\":\"Второй\",\"city\":\"Самарканд\"}").expect(201);

    assertThat(store.at("/name")).isEqualTo("Второй");
    assertThat(store.at("/city")).isEqualTo("Самарканд");
    assertThat(store.at("/slug")).startsWith("vtoroy");
    TestAnswer me =
        people.inStore(owner, store.at("/tenant_key")).get("/api/users/auth/me/").expect(200);
    assertThat(me.at("/store/name")).isEqualTo("Второй");
    assertThat(me.at("/employee/role")).isEqualTo("owner");
    assertThat(people.alone(owner).get("/api/users/auth/my-stores/").at("/count")).isEqualTo("2");
  }

  @Test
  void aRepeatedRequestOpensOneStore() {
    TestApi keyed = people.alone(owner).header("Idempotency-Key", "second-store");

    TestAnswer first = keyed.post(PATH, "{\"name\":\"Второй\"}").expect(201);
    TestAnswer again = keyed.post(PATH, "{\"name\":\"Второй\"}").expect(201);
    keyed.post(PATH, "{\"name\":\"Третий\"}").expect(422);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(people.alone(owner).get("/api/users/auth/my-stores/").at("/count")).isEqualTo("2");
  }

  @Test
  void aTakenSlugIsAnErrorOfItsField() {
    String slug = owner.key().substring(0, owner.key().lastIndexOf('_'));

    TestAnswer answer =
        people
            .alone(owner)
            .post(PATH, "{\"name\":\"Второй\",\"slug\":\"" + slug + "\"}")
            .expect(400);

    assertThat(answer.json().at("/errors/slug").isEmpty()).isFalse();
  }

  @Test
  void anEmployeeOpensNoStore() {
    People.Person cashier = people.employee(owner, "cashier");

    TestAnswer answer = people.alone(cashier).post(PATH, "{\"name\":\"Свой\"}").expect(403);

    assertThat(answer.at("/code")).isEqualTo("permission_denied");
  }

  @Test
  void aStoreNeedsAName() {
    TestAnswer answer = people.alone(owner).post(PATH, "{\"name\":\" \"}").expect(400);

    assertThat(answer.json().at("/errors/name").isEmpty()).isFalse();
  }
}
