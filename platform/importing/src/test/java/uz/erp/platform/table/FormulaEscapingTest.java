package uz.erp.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaEscapingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+7",
        "-x",
        "@a",
        "'=1",
        "''=1",
        "a",
        "'a",
        "-5",
        "-5.10",
        "",
        "a,=1",
        "a;'=1,-5,\"=2",
        "1,-5",
        "\t=1",
        "a\n@b\r\n-c",
        "a|''+1"
      })
  void escapingCanBeUndone(String cell) {
    assertThat(FormulaEscaping.undo(FormulaEscaping.of(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7", "-x", "@a", "-5+1", "-5\n=x"})
  void aFormulaIsEscaped(String cell) {
    assertThat(FormulaEscaping.of(cell)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,=1+1", "a;=1+1", "a\t=1+1", "a|=1+1", "a\n=1+1", "a,\"=1+1", "1,-5+1"})
  void aFormulaIsEscapedThatAnotherSeparatorWouldSetFree(String cell) {
    for (String piece : FormulaEscaping.of(cell).split("[,;|\t\r\n]")) {
      assertThat(piece.replaceFirst("^\"*", "")).doesNotStartWith("=").doesNotStartWith("-5+");
    }
  }

  @Test
  void aListOfNumbersStaysOne() {
    assertThat(FormulaEscaping.of("1,-5,2.50;-7.1")).isEqualTo("1,-5,2.50;-7.1");
  }
}
