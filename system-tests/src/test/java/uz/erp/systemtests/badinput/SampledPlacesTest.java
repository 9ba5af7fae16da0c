package uz.erp.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampledPlacesTest {

  @Test
  void amongManyPlacesEverythingHasItsTurn() {
    for (int value = 0; value < 50; value++) {
      String what = "value " + value;
      long chosen =
          IntStream.range(0, 200).filter(i -> SampledPlaces.has(what, "place " + i)).count();
      assertThat(chosen).isBetween(20L, 100L);
    }
  }
}
