package uz.erp.catalog.exchange;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.importing.ImportKind;
import uz.erp.platform.importing.ImportView;
import uz.erp.platform.table.TableLimits;

/** The import of products among the imports of the suite. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  private static final int ROWS = 100_000;

  @Bean
  ImportKind productImport() {
    return new ImportKind(
        "product-import",
        "product_import",
        ImportView.OUTCOMES,
        List.of(),
        new TableLimits(ROWS, 256L << 20),
        ROWS);
  }
}
