package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadLetterCheckTest {

  private static final String SALE = "sales.sale-completed.v1";
  private static final String CANCELLED = "sales.sale-cancelled.v1";
  private static final Set<String> KEY = Set.of("k");
  private static final Map<String, Set<String>> READERS =
      Map.of("catalog", KEY, "analytics", KEY, "customer", KEY, "task", KEY);

  private final Map<String, Long> counted = new HashMap<>();

  @Test
  void whatCannotBeParsedIsDeadLetteredByAllReadersOfTheTopic() {
    assertThat(of(RecordInjector.NOT_JSON, CANCELLED, true, READERS)).isEmpty();
    assertThat(counted).isEqualTo(Map.of("poison dead-lettered", 4L, "poison skipped", 1L));
  }

  @Test
  void whatOneReaderSkipsIsFound() {
    assertThat(
            of(
                RecordInjector.NO_TENANT,
                SALE,
                true,
                Map.of("catalog", KEY, "customer", KEY, "task", KEY)))
        .singleElement()
        .asString()
        .startsWith("analytics has not dead-lettered");
  }

  @Test
  void whatOnlyHandlersNoticeIsDeadLetteredBySubscribersAlone() {
    assertThat(of(RecordInjector.WRONG_SHAPE, SALE, true, READERS)).isEmpty();
    assertThat(of(RecordInjector.WRONG_SHAPE, CANCELLED, true, Map.of())).isEmpty();
    assertThat(of(RecordInjector.WRONG_SHAPE, CANCELLED, true, Map.of("sales", KEY))).hasSize(1);
  }

  @Test
  void whatMustBeSkippedAndIsDeadLetteredIsFound() {
    assertThat(of(RecordInjector.UNKNOWN_TYPE, SALE, true, Map.of())).isEmpty();
    assertThat(of(RecordInjector.UNKNOWN_TYPE, SALE, true, Map.of("catalog", KEY)))
        .singleElement()
        .asString()
        .startsWith("catalog has dead-lettered");
  }

  @Test
  void whatMayNotBeThereNeedNotBeDeadLettered() {
    assertThat(of(RecordInjector.NOT_JSON, SALE, false, Map.of())).isEmpty();
    assertThat(of(RecordInjector.NOT_JSON, SALE, false, Map.of("sales", KEY))).hasSize(1);
  }

  private List<String> of(
      RecordInjector poison, String type, boolean isThere, Map<String, Set<String>> deadLettered) {
    return new DeadLetterCheck(
            List.of(new InjectedRecord("k", poison, "sales.sale", type, isThere)))
        .compare(deadLettered, counted);
  }
}
