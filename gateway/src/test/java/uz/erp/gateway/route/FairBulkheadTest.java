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
import uz.erp.gateway.problem.ConcurrencyLimitException;

/** A limit of two; each request works until the test ends it. */
@Timeout(30)
class FairBulkheadTest {

  private static final Duration FOREVER = Duration.ofDays(1);

  private final List<Work> begun = new CopyOnWriteArrayList<>();
  private final FairBulkhead bulkhead = new FairBulkhead(2, 3, FOREVER);

  /** A request, from its start until its answer. */
  private final class Work {
    private final Sinks.Empty<Void> end = Sinks.empty();
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final String name;
    private final Disposable asking;

    Work(FairBulkhead bulkhead, String store, String name) {
      this.name = name;
      this.asking =
          bulkhead
              .execute(
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
    return new Work(bulkhead, store, name);
  }

  private void assertBegun(String... names) {
    await()
        .untilAsserted(() -> assertThat(begun).extracting(Work::toString).containsExactly(names));
  }

  private static void assertRefused(Work work) {
    assertThat(work.answer)
        .failsWithin(FOREVER)
        .withThrowableThat()
        .withCauseInstanceOf(ConcurrencyLimitException.class);
  }

  @Test
  void theStoreWithFewestRequestsInFlightIsNext() {
    Work first = ask("loud", "loud 1");
    Work second = ask("loud", "loud 2");
    ask("loud", "loud 3");
    ask("quiet", "quiet 1");
    assertThat(bulkhead.queued()).isEqualTo(2);

    first.finish();
    assertBegun("loud 1", "loud 2", "quiet 1");
    second.finish();
    assertBegun("loud 1", "loud 2", "quiet 1", "loud 3");
  }

  @Test
  void oneStoreNeverHoldsAllPermits() {
    FairBulkhead four = new FairBulkhead(4, 10, FOREVER);
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
  void theOldestRequestOfAStoreIsNext() {
    Work first = ask("a", "1");
    ask("a", "2");
    ask("a", "3");
    ask("a", "4");

    first.finish();
    assertBegun("1", "2", "3");
  }

  @Test
  void theLongestQueueLosesItsLastWhenTooManyAreQueued() {
    ask("loud", "loud 1");
    ask("loud", "loud 2");
    ask("loud", "loud 3");
    Work middle = ask("loud", "loud 4");
    Work last = ask("loud", "loud 5");

    Work quiet = ask("quiet", "quiet 1");
    assertRefused(last);
    assertRefused(ask("loud", "loud 6"));
    assertThat(middle.answer).isNotDone();
    assertThat(quiet.answer).isNotDone();
    assertThat(bulkhead.queued()).isEqualTo(3);
    assertThat(bulkhead.refused()).isEqualTo(2);
  }

  @Test
  void aRequestIsRefusedAfterTheMaximumWait() {
    FairBulkhead impatient = new FairBulkhead(1, 10, Duration.ofMillis(1));
    Work first = new Work(impatient, "a", "1");

    assertRefused(new Work(impatient, "a", "2"));
    assertThat(impatient.queued()).isZero();
    assertThat(impatient.refused()).isEqualTo(1);
    first.finish();
    assertThat(impatient.inFlight()).isZero();
    new Work(impatient, "a", "3").finish();
  }

  /** The time-out may fire as soon as it is scheduled. */
  @Test
  void withNoWaitAtAllARequestIsRefused() {
    FairBulkhead impatient = new FairBulkhead(1, 10, Duration.ZERO);
    Work first = new Work(impatient, "a", "1");
    for (int i = 0; i < 2_000; i++) {
      assertRefused(new Work(impatient, "a", "2"));
    }
    first.finish();
    assertThat(impatient.queued()).isZero();
  }

  @Test
  void aCancelledRequestReleasesItsPermitOrLeavesTheQueue() {
    Work first = ask("a", "1");
    ask("a", "2");
    Work third = ask("b", "3");
    ask("a", "4");

    third.asking.dispose();
    assertThat(bulkhead.queued()).isEqualTo(1);
    first.asking.dispose();
    assertBegun("1", "2", "4");
    assertThat(bulkhead.inFlight()).isEqualTo(2);
  }

  @Test
  void workThatFailsReleasesItsPermit() {
    FairBulkhead one = new FairBulkhead(1, 10, FOREVER);

    assertThat(
            one.execute("a", Mono.error(new IllegalStateException("broken"))).materialize().block())
        .satisfies(
            signal ->
                assertThat(Objects.requireNonNull(signal).getThrowable()).hasMessage("broken"));
    assertThat(one.execute("a", Mono.just("next")).block()).isEqualTo("next");
  }

  /** Requested, ended and cancelled by many threads at once, no permit is lost and none is made. */
  @Test
  void noPermitIsLostUnderContention() throws InterruptedException {
    FairBulkhead few = new FairBulkhead(3, 50, Duration.ofMillis(2));
    List<Integer> atOnce = new CopyOnWriteArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      IntStream.range(0, 4_000)
          .forEach(
              i ->
                  threads.execute(
                      () -> {
                        boolean leaves = i % 3 == 0;
                        Mono<Integer> work =
                            Mono.fromCallable(
                                () -> {
                                  if (!leaves) { // a cancelled request holds no permit
                                    atOnce.add(few.inFlight());
                                  }
                                  return i;
                                });
                        CompletableFuture<Integer> answer =
                            few.execute("store " + i % 7, work).toFuture();
                        if (leaves) {
                          answer.cancel(true);
                        }
                      }));
    }

    await().untilAsserted(() -> assertThat(few.inFlight() + few.queued()).isZero());
    assertThat(atOnce).isNotEmpty().allMatch(inFlight -> inFlight >= 1 && inFlight <= 3);
  }
}
