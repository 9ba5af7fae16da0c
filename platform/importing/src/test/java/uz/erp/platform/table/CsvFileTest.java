package uz.erp.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.platform.problem.ProblemException;

class CsvFileTest {

  @TempDir private Path folder;

  @Test
  void whatIsTooWideOrTooLongIsNamed() throws IOException {
    assertThat(refusal("sku" + ",a".repeat(100))).isEqualTo("validation.file_columns");
    assertThat(refusal("sku,name\n1," + "z".repeat(40_000))).isEqualTo("validation.file_cell");
    assertThat(refusal("sku,name\n1,\"open")).isEqualTo("validation.file_broken");
  }

  private String refusal(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), csv);
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> {
              try (CsvFile table = CsvFile.open(file)) {
                while (table.next() != null) {
                  assertThat(table).isNotNull();
                }
              }
            });
    return refused.fields().values().iterator().next().getFirst().key();
  }
}
