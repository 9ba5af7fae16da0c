package uz.erp.gateway.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import uz.erp.gateway.access.Credential;
import uz.erp.gateway.access.UserToken;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Time and auth-service's answers are in the test's hands, so every race runs in a fixed order. */
class PassesTest {

  private static final String SHOP = "shop_00000001";
  private static final UserToken CASHIER =
      new UserToken("token", "7", "sign-in", Instant.parse("2026-11-21T08:15:00Z"));
  private static final UserToken OWNER =
      new UserToken("token", "8", "sign-in", Instant.parse("2026-11-21T08:15:00Z"));

  private Instant now = Instant.parse("2026-11-21T08:00:00Z");
  private final List<CompletableFuture<Pass>> asked = new ArrayList<>();
  private final Passes passes = new Passes(this::ask, () -> now);

  private Mono<Pass> ask(Credential user, String tenantKey) {
    CompletableFuture<Pass> answer = new CompletableFuture<>();
    asked.add(answer);
    return Mono.fromFuture(answer);
  }

  private Pass pass(String value) {
    return new Pass(value, now.plusSeconds(55), now.plusSeconds(30));
  }

  private CompletableFuture<Pass> find(UserToken user) {
    return passes.find(user, SHOP).toFuture();
  }

  @Test
  void aPassIsAskedForOnce() {
    CompletableFuture<Pass> first = find(CASHIER);
    asked.getFirst().complete(pass("one"));

    assertThat(first.join().value()).isEqualTo("one");
    assertThat(find(CASHIER).join().value()).isEqualTo("one");
    assertThat(asked).hasSize(1);
  }

  @Test
  void callersThatMissTogetherShareOneExchange() {
    CompletableFuture<Pass> first = find(CASHIER);
    CompletableFuture<Pass> second = find(CASHIER);
    asked.getFirst().complete(pass("one"));

    assertThat(asked).hasSize(1);
    assertThat(first.join()).isSameAs(second.join());
  }

  @Test
  void aCallerThatGoesAwayDoesNotTakeTheExchangeWithIt() {
    passes.find(CASHIER, SHOP).subscribe().dispose();
    CompletableFuture<Pass> patient = find(CASHIER);
    asked.getFirst().complete(pass("one"));

    assertThat(patient.join().value()).isEqualTo("one");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aPassThatWasUnderwayWhenItsEvictionCameIsNotUsed() {
    CompletableFuture<Pass> waiting = find(CASHIER);

    passes.evict(CASHIER.userId(), SHOP);
    asked.getFirst().complete(pass("stale"));

    assertThat(waiting).isNotDone();
    asked.get(1).complete(pass("fresh"));
    assertThat(waiting.join().value()).isEqualTo("fresh");
    assertThat(find(CASHIER).join().value()).isEqualTo("fresh");
    assertThat(asked).hasSize(2);
  }

  @Test
  void aCallerAfterTheEvictionDoesNotJoinTheExchangeBeforeIt() {
    find(CASHIER);
    passes.evict(CASHIER.userId(), SHOP);

    CompletableFuture<Pass> after = find(CASHIER);
    asked.get(1).completeExceptionally(new ProblemException(CommonProblem.STORE_ACCESS_DENIED));
    asked.get(0).complete(pass("stale"));

    assertThatThrownBy(after::join).hasCauseInstanceOf(ProblemException.class);
  }

  @Test
  void anEvictionTakesThatEmployeeOnly() {
    find(CASHIER);
    asked.get(0).complete(pass("cashier"));
    find(OWNER);
    asked.get(1).complete(pass("owner"));

    passes.evict(CASHIER.userId(), SHOP);

    assertThat(find(OWNER).join().value()).isEqualTo("owner");
    assertThat(find(CASHIER)).isNotDone();
  }

  @Test
  void anEvictionOfAStoreTakesItsEmployeesAndNoOthers() {
    find(CASHIER);
    asked.get(0).complete(pass("cashier"));
    find(OWNER);
    asked.get(1).complete(pass("owner"));
    passes.find(OWNER, "other_00000002").subscribe();
    asked.get(2).complete(pass("other"));

    passes.evictStore(SHOP);

    assertThat(find(CASHIER)).isNotDone();
    assertThat(find(OWNER)).isNotDone();
    assertThat(passes.find(OWNER, "other_00000002").block(Duration.ZERO)).isNotNull();
  }

  @Test
  void aRefusalIsToldToThoseWhoWaitedAndForgotten() {
    CompletableFuture<Pass> refused = find(CASHIER);
    asked.get(0).completeExceptionally(new ProblemException(CommonProblem.STORE_ACCESS_DENIED));

    CompletableFuture<Pass> hired = find(CASHIER);
    asked.get(1).complete(pass("welcome"));

    assertThatThrownBy(refused::join).hasCauseInstanceOf(ProblemException.class);
    assertThat(hired.join().value()).isEqualTo("welcome");
  }

  @Test
  void aPassIsNotHandedOnPastItsEnd() {
    find(CASHIER);
    asked.getFirst().complete(pass("one"));
    now = now.plusSeconds(55);

    assertThat(find(CASHIER)).isNotDone();
    assertThat(asked).hasSize(2);
  }

  @Test
  void anAgeingPassIsRenewedBesideTheTraffic() {
    find(CASHIER);
    asked.getFirst().complete(pass("one"));
    now = now.plusSeconds(31);

    assertThat(find(CASHIER).join().value()).isEqualTo("one");
    assertThat(find(CASHIER).join().value()).isEqualTo("one");
    assertThat(asked).hasSize(2);
    asked.get(1).complete(pass("two"));

    assertThat(find(CASHIER).join().value()).isEqualTo("two");
  }

  @Test
  void aRenewalThatWasUnderwayWhenTheEvictionCameIsDropped() {
    find(CASHIER);
    asked.getFirst().complete(pass("one"));
    now = now.plusSeconds(31);
    find(CASHIER);

    passes.evict(CASHIER.userId(), SHOP);
    asked.get(1).complete(pass("stale"));

    assertThat(find(CASHIER)).isNotDone();
    assertThat(asked).hasSize(3);
  }

  @Test
  void aRenewalThatIsRefusedEndsTheOldPassToo() {
    find(CASHIER);
    asked.getFirst().complete(pass("one"));
    now = now.plusSeconds(31);
    find(CASHIER);

    asked.get(1).completeExceptionally(new ProblemException(CommonProblem.STORE_ACCESS_DENIED));

    assertThat(find(CASHIER)).isNotDone();
  }

  @Test
  void aSignInThatHasEndedDoesNotLiveOnAnother() {
    UserToken elsewhere = new UserToken("token", "7", "another", CASHIER.expiresAt());
    find(CASHIER);
    asked.get(0).complete(pass("here"));
    find(elsewhere);
    asked.get(1).complete(pass("there"));
    now = now.plusSeconds(31);
    find(CASHIER);

    asked.get(2).completeExceptionally(new ProblemException(CommonProblem.NOT_AUTHENTICATED));

    assertThat(find(CASHIER)).isNotDone();
    assertThat(find(elsewhere).join().value()).isEqualTo("there");
  }

  @Test
  void anEvictionTakesAllSignInsOfTheEmployee() {
    UserToken elsewhere = new UserToken("token", "7", "another", CASHIER.expiresAt());
    find(CASHIER);
    asked.get(0).complete(pass("here"));
    find(elsewhere);
    asked.get(1).complete(pass("there"));

    passes.evict(CASHIER.userId(), SHOP);

    assertThat(find(CASHIER)).isNotDone();
    assertThat(find(elsewhere)).isNotDone();
  }

  @Test
  void anAbsenceOfAuthServiceDuringTheRenewalIsNotNoticed() {
    find(CASHIER);
    asked.getFirst().complete(pass("one"));
    now = now.plusSeconds(31);
    find(CASHIER);

    asked.get(1).completeExceptionally(new ProblemException(CommonProblem.SERVICE_UNAVAILABLE));

    assertThat(find(CASHIER).join().value()).isEqualTo("one");
  }
}
