package uz.erp.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

/**
 * A guesser tries an owner's password from many addresses: the owner signs in where they did
 * before, and the guesser has no more guesses than the lock of the name allows.
 */
@ServiceIT(testSignsPasses = false)
class LockOutIT {

  private static final String WRONG = "WrongPass123!";
  private static final String SHOP = "203.0.113.7";
  private static final int ADDRESSES = 24;

  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  @Autowired private AccountProperties properties;
  private People people;
  private Person owner;

  @BeforeEach
  void signInAtTheShop() {
    people = new People(api);
    owner = people.owner();
    login(SHOP, People.PASSWORD).expect(200);
  }

  @Test
  void anOwnerSignsInFromTheirShopWhileOthersKeepTheNameLocked() {
    int in = 0;
    for (int round = 0; round < 12; round++) {
      guessFromEveryAddress();
      in += login(SHOP, People.PASSWORD).status() == 200 ? 1 : 0;
      endLocks();
    }

    assertThat(in).isEqualTo(12);
  }

  @Test
  void theRightPasswordIsRefusedElsewhereWhileTheNameIsLocked() {
    guessFromEveryAddress();

    for (int i = 0; i < 2 * properties.freeFailuresPerAddress(); i++) {
      // never 429: nothing that is tried while the name is locked counts against the address
      login("198.51.100.200", People.PASSWORD).expect(401);
    }
    endLocks();
    login("198.51.100.200", People.PASSWORD).expect(200);
  }

  @Test
  void whatIsTriedWhileLockedSaysNothingOfThePassword() {
    guessFromEveryAddress();

    List<Integer> wrong = new ArrayList<>();
    List<Integer> right = new ArrayList<>();
    for (int i = 0; i < 2 * properties.freeFailuresPerAddress(); i++) {
      wrong.add(login("198.51.100.201", WRONG).status());
      right.add(login("198.51.100.202", People.PASSWORD).status());
    }

    assertThat(right).isEqualTo(wrong);
  }

  @Test
  void signingInAtTheShopGivesAGuesserNoMoreGuesses() {
    guessFromEveryAddress();
    int failures = failuresOfName();

    login(SHOP, People.PASSWORD).expect(200);

    assertThat(failuresOfName()).isEqualTo(failures);
    login("198.51.100.203", People.PASSWORD).expect(401);
  }

  @Test
  void aKnownNetworkHasNoMoreGuessesThanTheName() {
    guessFromEveryAddress();
    for (int i = 0; i < properties.freeFailures(); i++) {
      login(SHOP, WRONG).expect(401);
    }

    login(SHOP, People.PASSWORD).expect(401);
  }

  @Test
  void whetherANetworkIsKnownCannotBeSeen() {
    String madeUp = People.unique("unknown");
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> invented = new ArrayList<>();

    for (int i = 0; i < 2 * properties.freeFailuresPerAddress() + 1; i++) {
      if (i == properties.freeFailuresPerAddress() - 1) {
        guessFromEveryAddress(owner.username());
        guessFromEveryAddress(madeUp);
      }
      known.add(shape(login(SHOP, owner.username(), WRONG)));
      unknown.add(shape(login("198.51.100.204", owner.username(), WRONG)));
      invented.add(shape(login(SHOP, madeUp, WRONG)));
    }

    assertThat(known).isEqualTo(unknown).isEqualTo(invented);
  }

  @Test
  void aNetworkIsForgottenWithoutSignIns() {
    jdbc.sql("update shared.known_network set last_seen_at = last_seen_at - interval '31 days'")
        .update();
    guessFromEveryAddress();

    login(SHOP, People.PASSWORD).expect(401);
  }

  @Test
  void aNetworkMayBeAnIpv6Prefix() {
    login("2001:db8:7:1::5", People.PASSWORD).expect(200);
    guessFromEveryAddress();

    login("2001:db8:7:1:ffff::9", People.PASSWORD).expect(200);
    login("2001:db8:7:2::5", People.PASSWORD).expect(401);
  }

  @Test
  void aDeviceThatIsSignedInGoesOn() {
    guessFromEveryAddress();

    String answer =
        api.post("/api/users/auth/token/refresh/", "{\"refresh\":\"" + owner.refresh() + "\"}")
            .expect(200)
            .at("/access");

    assertThat(people.exchange(answer, owner.key()).at("/access_token").asString()).isNotBlank();
  }

  private void guessFromEveryAddress() {
    guessFromEveryAddress(owner.username());
  }

  private void guessFromEveryAddress(String username) {
    for (int i = 1; i <= ADDRESSES; i++) {
      login("198.51.100." + i, username, WRONG);
    }
  }

  /** As if so much time had gone by that the guesser may try once more. */
  private void endLocks() {
    jdbc.sql(
            """
            update shared.login_failure set locked_until = last_failed_at
             where locked_until is not null
            """)
        .update();
  }

  private int failuresOfName() {
    return jdbc.sql("select failures from shared.login_failure where name_hash = ?")
        .param(new Username(owner.username()).hash())
        .query(Integer.class)
        .single();
  }

  private TestAnswer login(String address, String password) {
    return login(address, owner.username(), password);
  }

  private TestAnswer login(String address, String username, String password) {
    return api.header("X-Forwarded-For", address)
        .post(
            "/api/users/auth/login/",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  private static String shape(TestAnswer answer) {
    return answer.status() + answer.text().replaceAll("\"trace_id\":\"[^\"]*\"", "");
  }
}
