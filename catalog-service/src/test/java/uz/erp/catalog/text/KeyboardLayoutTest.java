package uz.erp.catalog.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyboardLayoutTest {

  @Test
  void theSameKeysOnTheOtherLayout() {
    assertThat(KeyboardLayout.swapped("vjkjrj")).isEqualTo("молоко");
    assertThat(KeyboardLayout.swapped("ЬШДЛ 5%")).isEqualTo("milk 5%");
    assertThat(KeyboardLayout.swapped(KeyboardLayout.swapped("iphone"))).isEqualTo("iphone");
  }
}
