package uz.erp.operations.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOrderTest {

  @Test
  void whatIsReferredToComesFirst() {
    assertThat(
            TableOrder.of(
                Map.of(
                    "a_line",
                    Set.of("sale", "product"),
                    "sale",
                    Set.of("till"),
                    "till",
                    Set.of(),
                    "product",
                    Set.of())))
        .containsExactly("product", "till", "sale", "a_line");
  }

  @Test
  void aCircleIsRefused() {
    assertThatThrownBy(() -> TableOrder.of(Map.of("a", Set.of("b"), "b", Set.of("a"))))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("[a, b]");
  }
}
