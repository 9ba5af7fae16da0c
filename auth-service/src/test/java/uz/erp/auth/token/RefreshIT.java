package uz.erp.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.auth.Concurrently;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.access.OpaqueToken;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

@ServiceIT(testSignsPasses = false)
class RefreshIT {

  private static final String PATH = "/api/users/auth/token/refresh/";

  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  private People people;

  @BeforeEach
  void meetPeople() {
    people = new People(api);
  }

  @Test
  void aRefreshTokenIsRotatedAtEachUse() {
    Person owner = people.owner();

    String second = refresh(owner.refresh()).expect(200).at("/refresh");
    TestAnswer third = refresh(second).expect(200);

    assertThat(second).isNotEqualTo(owner.refresh());
    assertThat(third.at("/access")).startsWith("eyJ");
    assertThat(people.exchange(third.at("/access"), owner.key()).at("/access_token").asString())
        .startsWith("eyJ");
  }

  @Test
  void reuseOfASpentTokenEndsItsFamilyAndNoOther() {
    Person owner = people.owner();
    Person elsewhere = people.signIn(owner.username(), People.PASSWORD, owner);
    String second = refresh(owner.refresh()).expect(200).at("/refresh");

    TestAnswer reuse = refresh(owner.refresh());

    assertThat(reuse.status()).isEqualTo(401);
    assertThat(reuse.at("/code")).isEqualTo("refresh_token_invalid");
    refresh(second).expect(401);
    refresh(elsewhere.refresh()).expect(200);
  }

  @Test
  void ofManyRefreshesOfOneTokenAtOnceOneGetsThroughAndTheFamilyEnds() throws Exception {
    Person owner = people.owner();

    List<TestAnswer> answers = Concurrently.call(10, () -> refresh(owner.refresh()));

    List<TestAnswer> successes = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(successes).hasSize(1);
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 401));
    refresh(successes.getFirst().at("/refresh")).expect(401);
  }

  @Test
  void anExpiredAndAnInventedTokenAreRefusedAlike() {
    Person owner = people.owner();
    jdbc.sql("update shared.refresh_token set expires_at = now() where token_hash = ?")
        .param(new OpaqueToken(owner.refresh()).hash())
        .update();

    TestAnswer expired = refresh(owner.refresh());
    TestAnswer invented = refresh("eyJ0eXAiOiJKV1QiLCJhbGc");

    assertThat(expired.status()).isEqualTo(401);
    assertThat(expired.at("/detail")).isEqualTo(invented.at("/detail"));
  }

  @Test
  void tokensAreNotKeptAsTheyAre() {
    Person owner = people.owner();

    assertThat(
            jdbc.sql(
                    "select count(*) from shared.refresh_token t where t::text like '%' || ? || '%'")
                .param(owner.refresh())
                .query(Long.class)
                .single())
        .isZero();
  }

  private TestAnswer refresh(String token) {
    return api.post(PATH, "{\"refresh\":\"" + token + "\"}");
  }
}
