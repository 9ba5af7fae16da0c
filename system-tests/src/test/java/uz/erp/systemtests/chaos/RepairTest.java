package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepairTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Map<String, Long> counted = new HashMap<>();

  @Test
  void aPartThatDiesOnceIsTriedAgain() {
    assertThat(upAfter(2).run(counted)).isEmpty();

    assertThat(counted).isEqualTo(Map.of("up tried again", 2L));
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("catalog died");
  }

  @Test
  void aPartThatNeverComesUpIsABrokenPromise() {
    assertThat(upAfter(100).run(counted)).singleElement().asString().contains("catalog died");
  }

  private Repair upAfter(int failures) {
    AtomicInteger left = new AtomicInteger(failures);
    return new Repair(
        () -> {
          if (left.getAndDecrement() > 0) {
            throw new IllegalStateException("catalog died while starting");
          }
          return "all parts answer";
        },
        new PrintStream(printed, true, StandardCharsets.UTF_8));
  }
}
