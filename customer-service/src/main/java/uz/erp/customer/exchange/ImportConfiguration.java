package uz.erp.customer.exchange;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.platform.importing.ImportKind;
import uz.erp.platform.importing.ImportView;
import uz.erp.platform.table.TableLimits;

/** The import of customers among the imports of the suite. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  private static final int ROWS = 100_000;

  @Bean
  ImportKind customerImport() {
    return new ImportKind(
        "customer-import",
        "customer_import",
        ImportView.OUTCOMES,
        List.of(),
        new TableLimits(ROWS, 256L << 20),
        ROWS);
  }
}
