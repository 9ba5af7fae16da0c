package uz.erp.operations.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewritingTest {

  private final Rewriting rewriting =
      new Rewriting("shop_aaaaaaaa", "copy_bbbbbbbb", Map.of("7", "107"));

  private String rewritten(String service, String table, List<String> columns, String rows)
      throws IOException {
    try (InputStream in =
        rewriting.of(
            new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
            service,
            new Manifest.OfTable(table, columns, 1, ""))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aTextThatNamesTheStoreNamesTheNewOne() throws IOException {
    assertThat(
            rewritten("sales", "note", List.of("id", "text"), "1\tчек shop_aaaaaaaa №1\n2\t\\N\n"))
        .isEqualTo("1\tчек copy_bbbbbbbb №1\n2\t\\N\n");
  }

  @Test
  void employeesHaveTheirNewNumbersAndNothingElseHas() throws IOException {
    assertThat(
            rewritten("sales", "sale", List.of("cashier_id", "id", "number"), "7\t7\t7\n8\t8\t8\n"))
        .isEqualTo("107\t7\t7\n8\t8\t8\n");
    assertThat(rewritten("task", "employee", List.of("full_name", "id"), "Malika\t7\n"))
        .isEqualTo("Malika\t107\n");
  }

  @Test
  void theFiguresOfACashierAreThoseOfTheNewNumber() throws IOException {
    assertThat(
            rewritten(
                "analytics",
                "day_part",
                List.of("business_date", "key", "part"),
                "2026-11-01\t7\tcashier\n2026-11-01\t7\tregister\n"))
        .isEqualTo("2026-11-01\t107\tcashier\n2026-11-01\t7\tregister\n");
  }

  @Test
  void whatClientsAndTopicsWouldRepeatStaysBehind() {
    assertThat(rewriting.takes("inbox")).isFalse();
    assertThat(rewriting.takes("webhook_endpoint")).isFalse();
    assertThat(Rewriting.NONE.takes("webhook_endpoint")).isTrue();
    assertThat(rewriting.takes("sale")).isTrue();
    assertThat(Rewriting.NONE.takes("inbox")).isTrue();
  }
}
