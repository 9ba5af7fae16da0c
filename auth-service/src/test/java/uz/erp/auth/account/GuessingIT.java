package uz.erp.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.auth.Concurrently;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.test.Eventually;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

/** What a guesser meets, and that other callers do not. */
@ServiceIT(testSignsPasses = false)
class GuessingIT {

  private static final String LOGIN = "/api/users/auth/login/";
  private static final String WRONG = "WrongPass123!";

  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  @Autowired private PasswordHashing hashing;
  @Autowired private AccountProperties properties;
  private People people;
  private Person owner;

  @BeforeEach
  void register() {
    people = new People(api);
    owner = people.owner();
  }

  @Test
  void anAddressThatKeepsGuessingANameIsToldToWait() {
    TestApi guesser = from("198.51.100.1");
    guessUntilTheAddressIsLocked(guesser);

    TestAnswer refused = login(guesser, owner.username(), People.PASSWORD).expect(429);

    assertThat(Long.parseLong(String.valueOf(refused.header("Retry-After")))).isBetween(1L, 30L);
    assertThat(refused.at("/code")).isEqualTo("too_many_requests");
    login(guesser, people.owner().username(), People.PASSWORD).expect(200);
    forgetLockOfName();
    login(from("198.51.100.2"), owner.username(), People.PASSWORD).expect(200);
    login(guesser, owner.username(), People.PASSWORD).expect(429);
  }

  @Test
  void aNameThatNoAccountHasIsAnsweredTheSame() {
    String unknownName = People.unique("unknown");
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();

    for (int i = 0; i < properties.freeFailuresPerAddress() + 2; i++) {
      known.add(shape(login(from("198.51.100.3"), owner.username(), WRONG)));
      unknown.add(shape(login(from("198.51.100.3"), unknownName, WRONG)));
      endLocksOfNames();
    }

    assertThat(unknown).isEqualTo(known);
    assertThat(unknown.getLast()).startsWith("429");
  }

  @Test
  void theWaitGrowsWithEachFurtherGuess() {
    TestApi guesser = from("198.51.100.4");
    guessUntilTheAddressIsLocked(guesser);
    long first = secondsLocked("198.51.100.4/32");
    for (int i = 0; i < 2; i++) {
      jdbc.sql("update shared.login_failure set locked_until = last_failed_at").update();
      login(guesser, owner.username(), WRONG).expect(401);
    }

    assertThat(secondsLocked("198.51.100.4/32")).isEqualTo(4 * first);
  }

  @Test
  void aRestartForgetsNothing() {
    guessUntilTheAddressIsLocked(from("198.51.100.8"));
    Username username = new Username(owner.username());

    LoginFailures restarted = new LoginFailures(jdbc, properties, Clock.systemUTC());

    assertThat(restarted.isLocked(username, "198.51.100.9/32")).isTrue();
    assertThat(restarted.lockedFor(username, "198.51.100.8/32")).isPresent();
    assertThat(restarted.lockedFor(username, "198.51.100.9/32")).isEmpty();
  }

  @Test
  void anIpv6ClientIsItsNetwork() {
    for (int i = 0; i < properties.freeFailuresPerAddress(); i++) {
      login(from("2001:db8:0:1::" + i), owner.username(), WRONG).expect(401);
      endLocksOfNames();
    }

    login(from("2001:db8:0:1:ffff::1"), owner.username(), WRONG).expect(429);
    login(from("2001:db8:0:2::1"), owner.username(), WRONG).expect(401);
  }

  @Test
  void aSuccessfulSignInForgetsTheFailures() {
    TestApi forgetful = from("198.51.100.5");
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < properties.freeFailures() - 1; i++) {
        login(forgetful, owner.username(), WRONG).expect(401);
      }
      login(forgetful, owner.username(), People.PASSWORD).expect(200);
    }
  }

  @Test
  void guessesOfTheOldPasswordCountAsWell() {
    TestApi thief = people.alone(owner).header("X-Forwarded-For", "198.51.100.6");
    String guess = "{\"old_password\":\"guess\",\"new_password\":\"new_password_123\"}";
    for (int i = 0; i < properties.freeFailuresPerAddress(); i++) {
      endLocksOfNames();
      thief.post("/api/users/auth/change-password/", guess).expect(400);
    }

    TestAnswer refused = thief.post("/api/users/auth/change-password/", guess).expect(429);

    assertThat(refused.header("Retry-After")).isNotNull();
    // the name is locked too, but not where its owner signed in before
    login(from("198.51.100.9"), owner.username(), People.PASSWORD).expect(401);
    people.login(owner.username(), People.PASSWORD).expect(200);
  }

  @Test
  void guessesAtOnceAreAllCounted() throws Exception {
    TestApi guesser = from("198.51.100.7");

    List<TestAnswer> answers = Concurrently.call(12, () -> login(guesser, owner.username(), WRONG));

    assertThat(answers).allMatch(answer -> answer.status() == 401 || answer.status() == 429);
    login(guesser, owner.username(), People.PASSWORD).expect(401);
    // 5 on the name, then it was locked; what is tried while it is locked is not counted
    assertThat(failuresCounted()).containsExactly(5, 5);
  }

  @Test
  void whileAFloodWaitsForItsTurnEverythingElseGoesOn() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    int flood = properties.processorsForHashing() + properties.hashQueue() + 20;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < properties.processorsForHashing(); i++) {
        threads.submit(
            () ->
                hashing.withPermit(
                    () -> {
                      await(held);
                      return "";
                    }));
      }
      List<Future<TestAnswer>> logins;
      try {
        Eventually.eventually(() -> assertThat(hashing.freePermits()).isZero());
        logins =
            IntStream.range(0, flood)
                .mapToObj(i -> threads.submit(() -> login(api, People.unique("flood"), WRONG)))
                .toList();
        Eventually.eventually(() -> assertThat(hashing.freePlaces()).isZero());

        people.inStore(owner).get("/api/users/auth/me/").expect(200);
        api.post("/api/users/auth/token/refresh/", "{\"refresh\":\"" + owner.refresh() + "\"}")
            .expect(200);
        TestAnswer turnedAway = login(api, owner.username(), People.PASSWORD).expect(429);
        assertThat(turnedAway.header("Retry-After")).isNotNull();
      } finally {
        held.countDown();
      }
      int waited = 0;
      for (Future<TestAnswer> one : logins) {
        assertThat(one.get().status()).isIn(401, 429);
        waited += one.get().status() == 401 ? 1 : 0;
      }
      assertThat(waited).isPositive().isLessThan(flood);
    }
    people.login(owner.username(), People.PASSWORD).expect(200);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private TestApi from(String address) {
    return api.header("X-Forwarded-For", address);
  }

  private static TestAnswer login(TestApi from, String username, String password) {
    return from.post(
        LOGIN, "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  private static String shape(TestAnswer answer) {
    return answer.status() + answer.text().replaceAll("\"trace_id\":\"[^\"]*\"", "");
  }

  private long secondsLocked(String network) {
    return jdbc.sql(
            """
            select extract(epoch from locked_until - last_failed_at) from shared.login_failure
             where name_hash = ?
            """)
        .param(new Username(owner.username()).hash(network))
        .query(Long.class)
        .single();
  }

  private void guessUntilTheAddressIsLocked(TestApi guesser) {
    for (int i = 0; i < properties.freeFailuresPerAddress(); i++) {
      endLocksOfNames();
      login(guesser, owner.username(), WRONG).expect(401);
    }
  }

  /** As if the time had gone by for which names are locked before any address is. */
  private void endLocksOfNames() {
    jdbc.sql(
            """
            update shared.login_failure set locked_until = last_failed_at
             where locked_until is not null and failures < ?
            """)
        .param(properties.freeFailuresPerAddress())
        .update();
  }

  private List<Integer> failuresCounted() {
    return jdbc.sql("select failures from shared.login_failure where name_hash in (?, ?)")
        .params(
            new Username(owner.username()).hash(),
            new Username(owner.username()).hash("198.51.100.7/32"))
        .query(Integer.class)
        .list();
  }

  private void forgetLockOfName() {
    jdbc.sql("delete from shared.login_failure where name_hash = ?")
        .param(new Username(owner.username()).hash())
        .update();
  }
}
