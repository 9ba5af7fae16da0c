package uz.erp.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;

/** A cache of passes is notified that a sign-in ended. */
@ServiceIT(testSignsPasses = false)
class SignOutIT {

  private static final String SIGNED_OUT = "auth.employee-signed-out.v1";

  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  private People people;
  private Person owner;

  @BeforeEach
  void register() {
    people = new People(api);
    owner = people.owner();
  }

  @Test
  void signingOutIsToldInEveryStoreOnce() throws Exception {
    String second =
        people
            .alone(owner)
            .post("/api/users/stores/", "{\"name\":\"Второй\"}")
            .expect(201)
            .at("/tenant_key");

    people.alone(owner).post("/api/users/auth/logout/", "{}").expect(204);
    people.alone(owner).post("/api/users/auth/logout/", "{}").expect(401);

    for (String store : List.of(owner.key(), second)) {
      requireTold(store, signInOf(owner));
    }
  }

  @Test
  void theReuseOfARefreshTokenIsTold() throws Exception {
    refresh(200);
    refresh(401);

    requireTold(owner.key(), signInOf(owner));
  }

  private void refresh(int status) {
    api.post("/api/users/auth/token/refresh/", "{\"refresh\":\"" + owner.refresh() + "\"}")
        .expect(status);
  }

  private void requireTold(String store, String signIn) {
    CloudEvent published =
        events
            .list(
                "auth.employee",
                event -> event.tenantkey().equals(store) && event.type().equals(SIGNED_OUT),
                1)
            .getFirst();
    assertThat(published.data().at("/sign_in").asString()).isEqualTo(signIn);
    EventContracts.published().requireFit(published);
  }

  private static String signInOf(Person person) throws ParseException {
    return SignedJWT.parse(person.access()).getJWTClaimsSet().getStringClaim("sid");
  }
}
