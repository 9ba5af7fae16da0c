package uz.erp.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

class PasswordHashingTest {

  private static final Password RIGHT = new Password("SecurePass123!");

  @Test
  void theRightPasswordMatchesItsHashAndNothingElse() {
    PasswordHashing hashing = new PasswordHashing(properties(4, Duration.ofSeconds(5)));
    String hash = hashing.hash(RIGHT);

    assertThat(hash).startsWith("{bcrypt}");
    assertThat(hashing.matches(RIGHT, hash)).isTrue();
    assertThat(hashing.matches(new Password("SecurePass123?"), hash)).isFalse();
    assertThat(hashing.matches(RIGHT, null)).isFalse();
    assertThat(hashing.isOutdated(hash)).isFalse();
  }

  @Test
  void whatBcryptDoesNotLookAtIsNoPartOfAPassword() {
    PasswordHashing hashing = new PasswordHashing(properties(4, Duration.ofSeconds(5)));
    String longest = "SecurePass123!".repeat(6).substring(0, 72);
    String hash = hashing.hash(new Password(longest));

    assertThat(hashing.matches(new Password(longest), hash)).isTrue();
    assertThat(hashing.matches(new Password(longest + "x"), hash)).isFalse();
  }

  @Test
  void hashesAreWorkedOutBesideTheVirtualThreads() throws Exception {
    PasswordHashing hashing = new PasswordHashing(properties(4, Duration.ofSeconds(5)));

    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(
              virtual
                  .submit(() -> hashing.withPermit(() -> Thread.currentThread().isVirtual()))
                  .get())
          .isFalse();
    }
  }

  @Test
  void aHashOfLessWorkIsOutdated() {
    String old = new PasswordHashing(properties(4, Duration.ofSeconds(5))).hash(RIGHT);

    assertThat(new PasswordHashing(properties(5, Duration.ofSeconds(5))).isOutdated(old)).isTrue();
  }

  @Test
  void aFloodIsTurnedAwayWithAHintWhenToComeAgain() throws Exception {
    PasswordHashing hashing = new PasswordHashing(properties(11, Duration.ofMillis(20)));

    try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
      var flood =
          IntStream.range(0, 12).mapToObj(i -> threads.submit(() -> hashing.hash(RIGHT))).toList();
      for (Future<String> one : flood) {
        try {
          one.get();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause())
              .isInstanceOfSatisfying(
                  ProblemException.class,
                  problem -> {
                    assertThat(problem.type()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
                    assertThat(problem.retryAfter()).isPositive();
                  });
        }
      }
      assertThat(flood).anyMatch(one -> one.state() == Future.State.FAILED);
      assertThat(flood).anyMatch(one -> one.state() == Future.State.SUCCESS);
    }
  }

  @Test
  void moreThanBcryptCanTakeIsNeverHashed() {
    PasswordHashing hashing = new PasswordHashing(properties(4, Duration.ofSeconds(5)));

    assertThatThrownBy(() -> hashing.hash(new Password("x".repeat(73))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AccountProperties properties(int strength, Duration wait) {
    return new AccountProperties(
        strength,
        1,
        wait,
        32,
        5,
        10,
        Duration.ofSeconds(30),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofDays(30));
  }
}
