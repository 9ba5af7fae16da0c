package uz.erp.sales.past;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.importing.ImportKind;
import uz.erp.platform.table.TableLimits;

/** The import of past sales among the imports of the suite. */
@Configuration(proxyBeanMethods = false)
class PastConfiguration {

  /** A sheet of so many rows unpacks to twenty times the file's size. */
  private static final TableLimits LIMITS = new TableLimits(500_000, 1L << 30);

  /** A second or two of a workbook, which takes longest. */
  private static final int CHECKED = 20_000;

  @Bean
  ImportKind pastImport() {
    return new ImportKind(
        "past-import",
        "past_import",
        List.of("imported", "already_imported", ImportKind.FAILED),
        List.of("sales"),
        LIMITS,
        CHECKED);
  }
}
