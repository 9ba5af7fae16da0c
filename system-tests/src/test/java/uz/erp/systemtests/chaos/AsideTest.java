package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AsideTest {

  private static final String SALE = "sales.sale-completed.v1";
  private static final String CANCELLED = "sales.sale-cancelled.v1";
  private static final Set<String> KEY = Set.of("k");
  private static final Map<String, Set<String>> READERS =
      Map.of("catalog", KEY, "analytics", KEY, "customer", KEY, "task", KEY);

  private final Map<String, Long> counted = new HashMap<>();

  @Test
  void whatNobodyCanReadIsPutAsideByAllWhoReadTheTopic() {
    assertThat(of(Poison.NOT_JSON, CANCELLED, true, READERS)).isEmpty();
    assertThat(counted).isEqualTo(Map.of("poison put aside", 4L, "poison passed over", 1L));
  }

  @Test
  void whatOneOfThemPassesOverIsFound() {
    assertThat(
            of(Poison.NO_TENANT, SALE, true, Map.of("catalog", KEY, "customer", KEY, "task", KEY)))
        .singleElement()
        .asString()
        .startsWith("analytics has not put aside");
  }

  @Test
  void whatOnlyHandlersFindOutIsPutAsideByThemAlone() {
    assertThat(of(Poison.WRONG_SHAPE, SALE, true, READERS)).isEmpty();
    assertThat(of(Poison.WRONG_SHAPE, CANCELLED, true, Map.of())).isEmpty();
    assertThat(of(Poison.WRONG_SHAPE, CANCELLED, true, Map.of("sales", KEY))).hasSize(1);
  }

  @Test
  void whatMustBePassedOverAndIsPutAsideIsFound() {
    assertThat(of(Poison.UNKNOWN_TYPE, SALE, true, Map.of())).isEmpty();
    assertThat(of(Poison.UNKNOWN_TYPE, SALE, true, Map.of("catalog", KEY)))
        .singleElement()
        .asString()
        .startsWith("catalog has put aside");
  }

  @Test
  void whatMayNotBeThereNeedNotBePutAside() {
    assertThat(of(Poison.NOT_JSON, SALE, false, Map.of())).isEmpty();
    assertThat(of(Poison.NOT_JSON, SALE, false, Map.of("sales", KEY))).hasSize(1);
  }

  private List<String> of(
      Poison poison, String type, boolean isThere, Map<String, Set<String>> parked) {
    return new Aside(List.of(new Brew("k", poison, "sales.sale", type, isThere)))
        .compare(parked, counted);
  }
}
