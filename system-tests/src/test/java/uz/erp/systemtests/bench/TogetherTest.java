package uz.erp.systemtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.bench.comparison.Reading;

class TogetherTest {

  private final AtomicInteger plays = new AtomicInteger();
  private final Together together =
      new Together(
          () -> {
            double play = plays.incrementAndGet();
            return Map.of("a", Reading.of("x", play), "b", Reading.of("x", play + 10));
          });
  private final Supplier<Reading> a = together.about("a");
  private final Supplier<Reading> b = together.about("b");

  @Test
  void bothVariantsOfARoundComeFromOnePlayInEitherOrder() {
    assertThat(a.get()).isEqualTo(Reading.of("x", 1.0));
    assertThat(b.get()).isEqualTo(Reading.of("x", 11.0));
    assertThat(b.get()).isEqualTo(Reading.of("x", 12.0));
    assertThat(a.get()).isEqualTo(Reading.of("x", 2.0));
  }

  @Test
  void aVariantThatThePlayDoesNotTellAboutIsNoFigure() {
    assertThatIllegalStateException().isThrownBy(together.about("c")::get);
  }
}
