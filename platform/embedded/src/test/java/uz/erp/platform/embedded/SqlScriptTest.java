package uz.erp.platform.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlScriptTest {

  @Test
  void anUnknownMetaCommandIsRefusedRatherThanSkipped() {
    assertThatThrownBy(() -> SqlScript.parse("\\i other.sql"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\\i other.sql");
  }

  @Test
  void aStatementWithoutAnEndIsRefused() {
    assertThatThrownBy(() -> SqlScript.parse("select 1;\nselect 2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("select 2");
  }
}
