package uz.erp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import uz.erp.gateway.problem.NoTurnException;

/** Two at once, of whom each works until it is told to end. */
@Timeout(30)
class TurnsTest {

  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final List<Work> begun = new CopyOnWriteArrayList<>();
  private final Turns turns = new Turns(2, 3, FOR_EVER);

  /** What somebody asks for, from when it asked until it has its answer. */
  private final class Work {
    private final Sinks.Empty<Void> end = Sinks.empty();
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final String name;
    private final Disposable asking;

    Work(Turns turns, String store, String name) {
      this.name = name;
      this.asking =
          turns
              .take(
                  store,
                  Mono.defer(
                      () -> {
                        begun.add(this);
                        return end.asMono().thenReturn("done");
                      }))
              .subscribe(answer::complete, answer::completeExceptionally);
    }

    private void finish() {
      end.tryEmitEmpty();
      assertThat(answer.join()).isEqualTo("done");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Work ask(String store, String name) {
    return new Work(turns, store, name);
  }

  private void assertBegun(String... names) {
    await()
        .untilAsserted(() -> assertThat(begun).extracting(Work::toString).containsExactly(names));
  }

  private static void assertTurnedAway(Work work) {
    assertThat(work.answer)
        .failsWithin(FOR_EVER)
        .withThrowableThat()
        .withCauseInstanceOf(NoTurnException.class);
  }

  @Test
  void theStoreWithFewestTurnsIsNext() {
    Work first = ask("loud", "loud 1");
    Work second = ask("loud", "loud 2");
    ask("loud", "loud 3");
    ask("quiet", "quiet 1");
    assertThat(turns.waiting()).isEqualTo(2);

    first.finish();
    assertBegun("loud 1", "loud 2", "quiet 1");
    second.finish();
    assertBegun("loud 1", "loud 2", "quiet 1", "loud 3");
  }

  @Test
  void someTurnsAreKeptFromOneStore() {
    Turns four = new Turns(4, 10, FOR_EVER);
    Work first = new Work(four, "slow", "slow 1");
    new Work(four, "slow", "slow 2");
    new Work(four, "slow", "slow 3");
    new Work(four, "slow", "slow 4");

    new Work(four, "quick", "quick 1").finish();
    assertBegun("slow 1", "slow 2", "slow 3", "quick 1");
    first.finish();
    assertBegun("slow 1", "slow 2", "slow 3", "quick 1", "slow 4");
  }

  @Test
  void whoeverHasWaitedLongestOfItsStoreIsNext() {
    Work first = ask("a", "1");
    ask("a", "2");
    ask("a", "3");
    ask("a", "4");

    first.finish();
    assertBegun("1", "2", "3");
  }

  @Test
  void theLongestLineLosesItsLastWhenTooManyWait() {
    ask("loud", "loud 1");
    ask("loud", "loud 2");
    ask("loud", "loud 3");
    Work middle = ask("loud", "loud 4");
    Work last = ask("loud", "loud 5");

    Work quiet = ask("quiet", "quiet 1");
    assertTurnedAway(last);
    assertTurnedAway(ask("loud", "loud 6"));
    assertThat(middle.answer).isNotDone();
    assertThat(quiet.answer).isNotDone();
    assertThat(turns.waiting()).isEqualTo(3);
    assertThat(turns.refused()).isEqualTo(2);
  }

  @Test
  void whoeverHasWaitedLongEnoughIsTurnedAway() {
    Turns impatient = new Turns(1, 10, Duration.ofMillis(1));
    Work first = new Work(impatient, "a", "1");

    assertTurnedAway(new Work(impatient, "a", "2"));
    assertThat(impatient.waiting()).isZero();
    assertThat(impatient.refused()).isEqualTo(1);
    first.finish();
    assertThat(impatient.taken()).isZero();
    new Work(impatient, "a", "3").finish();
  }

  /** The alarm may ring as soon as it is set. */
  @Test
  void whoeverHasNoPatienceAtAllIsTurnedAway() {
    Turns impatient = new Turns(1, 10, Duration.ZERO);
    Work first = new Work(impatient, "a", "1");
    for (int i = 0; i < 2_000; i++) {
      assertTurnedAway(new Work(impatient, "a", "2"));
    }
    first.finish();
    assertThat(impatient.waiting()).isZero();
  }

  @Test
  void whoeverGoesAwayGivesUpItsTurnOrItsPlace() {
    Work first = ask("a", "1");
    ask("a", "2");
    Work third = ask("b", "3");
    ask("a", "4");

    third.asking.dispose();
    assertThat(turns.waiting()).isEqualTo(1);
    first.asking.dispose();
    assertBegun("1", "2", "4");
    assertThat(turns.taken()).isEqualTo(2);
  }

  @Test
  void workThatFailsEndsItsTurn() {
    Turns one = new Turns(1, 10, FOR_EVER);

    assertThat(one.take("a", Mono.error(new IllegalStateException("broken"))).materialize().block())
        .satisfies(
            signal ->
                assertThat(Objects.requireNonNull(signal).getThrowable()).hasMessage("broken"));
    assertThat(one.take("a", Mono.just("next")).block()).isEqualTo("next");
  }

  /** Asked for, ended and broken off by many threads at once, no turn is lost and none is made. */
  @Test
  void noTurnIsLostInACrowd() throws InterruptedException {
    Turns few = new Turns(3, 50, Duration.ofMillis(2));
    List<Integer> atOnce = new CopyOnWriteArrayList<>();
    try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
      IntStream.range(0, 4_000)
          .forEach(
              i ->
                  crowd.execute(
                      () -> {
                        boolean leaves = i % 3 == 0;
                        Mono<Integer> work =
                            Mono.fromCallable(
                                () -> {
                                  if (!leaves) { // whoever left has no turn
                                    atOnce.add(few.taken());
                                  }
                                  return i;
                                });
                        CompletableFuture<Integer> answer =
                            few.take("store " + i % 7, work).toFuture();
                        if (leaves) {
                          answer.cancel(true);
                        }
                      }));
    }

    await().untilAsserted(() -> assertThat(few.taken() + few.waiting()).isZero());
    assertThat(atOnce).isNotEmpty().allMatch(taken -> taken >= 1 && taken <= 3);
  }
}
