package uz.erp.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {

  @ParameterizedTest
  @CsvSource({
    "5,Recent Customers|Potential Loyalist|Potential Loyalist|Champions|Champions",
    "4,Promising|Potential Loyalist|Potential Loyalist|Loyal Customers|Loyal Customers",
    "3,Promising|Need Attention|Need Attention|Loyal Customers|Loyal Customers",
    "2,Hibernating|Hibernating|At Risk|At Risk|At Risk",
    "1,Lost|Hibernating|At Risk|Can't Lose Them|Can't Lose Them",
  })
  void theTableIsThePublishedOne(int recency, String row) {
    String[] cells = row.split("\\|");
    for (int score = 1; score <= Segment.SCORES; score++) {
      assertThat(Segment.of(recency, score, score).label()).isEqualTo(cells[score - 1]);
    }
  }

  @Test
  void halvesAreRoundedUp() {
    assertThat(Segment.of(5, 5, 1)).isEqualTo(Segment.of(5, 3, 3));
    assertThat(Segment.of(5, 4, 1)).isEqualTo(Segment.of(5, 3, 3));
    assertThat(Segment.of(5, 1, 2)).isEqualTo(Segment.of(5, 2, 2));
  }

  @Test
  void everyScoreHasASegmentAndEverySegmentAScore() {
    Set<Segment> met = EnumSet.noneOf(Segment.class);
    for (int recency = 1; recency <= Segment.SCORES; recency++) {
      for (int frequency = 1; frequency <= Segment.SCORES; frequency++) {
        for (int monetary = 1; monetary <= Segment.SCORES; monetary++) {
          met.add(Segment.of(recency, frequency, monetary));
        }
      }
    }
    assertThat(met).containsExactlyInAnyOrder(Segment.values());
  }

  @Test
  void namesAndTheirOrderAreThoseOfTheDocumentation() {
    assertThat(Arrays.stream(Segment.values()).map(Segment::label))
        .containsExactly(
            "Champions",
            "Loyal Customers",
            "Potential Loyalist",
            "Recent Customers",
            "Promising",
            "Need Attention",
            "At Risk",
            "Can't Lose Them",
            "Hibernating",
            "Lost");
  }
}
