package uz.erp.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusingTest {

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
  void defusingCanBeUndone(String cell) {
    assertThat(Defusing.undo(Defusing.of(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7", "-x", "@a", "-5+1", "-5\n=x"})
  void aFormulaIsDefused(String cell) {
    assertThat(Defusing.of(cell)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,=1+1", "a;=1+1", "a\t=1+1", "a|=1+1", "a\n=1+1", "a,\"=1+1", "1,-5+1"})
  void aFormulaIsDefusedThatAnotherSeparatorWouldSetFree(String cell) {
    for (String piece : Defusing.of(cell).split("[,;|\t\r\n]")) {
      assertThat(piece.replaceFirst("^\"*", "")).doesNotStartWith("=").doesNotStartWith("-5+");
    }
  }

  @Test
  void aListOfNumbersStaysOne() {
    assertThat(Defusing.of("1,-5,2.50;-7.1")).isEqualTo("1,-5,2.50;-7.1");
  }
}
