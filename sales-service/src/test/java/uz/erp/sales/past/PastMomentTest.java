package uz.erp.sales.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastMomentTest {

  private static final ZoneId STORE = ZoneId.of("Asia/Tashkent");

  @ParameterizedTest
  @CsvSource({
    "2024-02-03, '', 2024-02-03T00:00",
    "2024-02-03T14:30:59, '', 2024-02-03T14:30:59",
    "2024-02-03 14:30, '', 2024-02-03T14:30",
    "2024-02-03T23:30:00Z, '', 2024-02-04T04:30",
    "2024-02-03T23:30:00+05:00, '', 2024-02-03T23:30",
    "03.02.2024, '', 2024-02-03T00:00",
    "3.2.24 9:05, '', 2024-02-03T09:05",
    "03/02/2024, 14:30, 2024-02-03T14:30",
    "03-02-2024 10:00, 14:30:01, 2024-02-03T14:30:01",
    "2024-02-03, 0.5, 2024-02-03T12:00",
    "29.02.2024, '', 2024-02-29T00:00"
  })
  void momentsAreReadAsTheyAreTyped(String date, String time, LocalDateTime meant) {
    assertThat(PastMoment.read(date, time, STORE)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "30.02.2024, ''",
    "12/31/2024, ''",
    "yesterday, ''",
    "45000, ''",
    "0000-01-01, ''",
    "2024-02-03, noon",
    "2024-02-03 25:00, ''"
  })
  void whatIsNoMomentIsNone(String date, String time) {
    assertThat(PastMoment.read(date, time, STORE)).isEmpty();
  }
}
