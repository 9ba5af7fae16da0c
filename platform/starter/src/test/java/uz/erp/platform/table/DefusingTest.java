package uz.erp.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusingTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7", "-x", "@a", "'=1", "''=1", "a", "'a", "-5", "-5.10", ""})
  void defusingCanBeUndone(String cell) {
    assertThat(Defusing.undo(Defusing.of(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7", "-x", "@a", "-5+1", "-5\n=x"})
  void aFormulaIsDefused(String cell) {
    assertThat(Defusing.of(cell)).startsWith("'");
  }
}
