package uz.erp.systemtests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.openapi.Operation;

/** What is drawn is the same again with the same seed, feeds on answers, and is odd enough. */
class DrawingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
  private static final String TASKS = "POST /api/tasks/tasks/";

  @Test
  void theSameSeedDrawsTheSame() {
    assertThat(bodies(7, 200).hashCode()).isEqualTo(bodies(7, 200).hashCode());
    assertThat(bodies(7, 200).hashCode()).isNotEqualTo(bodies(8, 200).hashCode());
  }

  @Test
  void whatIsOddComesUp() {
    List<String> bodies = bodies(1, 2000);

    // not by contains(): a failure would print all of them
    assertThat(
            Stream.of(
                    "\\u0000", "\\ud800", "\\u202e", "1e400", "-0", "99999999999999999999", "[[[[")
                .filter(odd -> bodies.stream().noneMatch(body -> body.contains(odd))))
        .isEmpty();
    assertThat(bodies).anyMatch(body -> body.length() > 100_000);
  }

  @Test
  void anIdThatWasAnsweredIsAskedFor() {
    Memory memory = new Memory();
    Operation scan = Fixtures.operation("POST /api/sales/sales/scan-item/");
    memory.learn(
        scan,
        scan.path(),
        Fixtures.json("{\"data\":{\"id\":4711,\"total\":\"12.50\",\"items\":[{\"id\":815}]}}"));

    List<Attempt> attempts = draws("POST /api/sales/sales/{id}/checkout/", memory);
    List<Attempt> refunds = draws("POST /api/sales/sales/{id}/refund/", memory);

    assertThat(attempts).filteredOn(a -> a.path().contains("/4711/")).hasSizeGreaterThan(80);
    assertThat(attempts).filteredOn(a -> body(a).contains("\"amount\":\"12.50\"")).isNotEmpty();
    assertThat(refunds).filteredOn(a -> body(a).contains("\"item_id\":815")).isNotEmpty();
  }

  private static List<Attempt> draws(String operation, Memory memory) {
    Drawing drawing = new Drawing(new Randomness(3, TODAY));
    return IntStream.range(0, 100)
        .mapToObj(i -> drawing.plain(Fixtures.operation(operation), Actor.OWNER, memory))
        .toList();
  }

  private static List<String> bodies(long seed, int count) {
    Drawing drawing = new Drawing(new Randomness(seed, TODAY));
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                drawing.any(Fixtures.operation(TASKS), Actor.OWNER, new Memory(), Optional.empty()))
        .map(DrawingTest::body)
        .toList();
  }

  private static String body(Attempt attempt) {
    byte[] body = Objects.requireNonNullElse(attempt.body(), new byte[0]);
    return new String(body, StandardCharsets.UTF_8);
  }
}
