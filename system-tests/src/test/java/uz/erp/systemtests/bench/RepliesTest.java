package uz.erp.systemtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {

  private static final Reply SALE = new Reply(true, 200, false, 0, 1_000_000);
  private static final Reply SCAN = new Reply(false, 200, false, 0, 1_000_000);

  private static Replies of(Reply... replies) {
    return new Replies(List.of(replies), 2, 0);
  }

  private static Reply refused(int status, boolean saysWhen) {
    return new Reply(true, status, saysWhen, 0, 1_000_000);
  }

  @Test
  void onlyCompletedCheckoutsAreSales() {
    assertThat(of(SALE, SCAN, SCAN, refused(503, true)).goodput()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void whoIsTurnedAwayMustBeToldWhenToComeAgain(int status) {
    assertThat(of(SALE, refused(status, true)).breaksPromise()).isFalse();
    assertThat(of(SALE, refused(status, false)).breaksPromise()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 400, 409, 500, 502, 504})
  void whateverElseIsAnsweredBreaksThePromise(int status) {
    assertThat(of(SALE, refused(status, true)).breaksPromise()).isTrue();
  }
}
