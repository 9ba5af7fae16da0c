package uz.erp.catalog.exchange;

import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.due.DueWork;
import uz.erp.platform.importing.ErrorTable;
import uz.erp.platform.importing.ImportIntake;
import uz.erp.platform.importing.ImportJobs;
import uz.erp.platform.importing.ImportKind;
import uz.erp.platform.importing.ImportQueries;
import uz.erp.platform.importing.ImportWork;
import uz.erp.platform.problem.ConstraintProblem;
import uz.erp.platform.table.TableLimits;

/** The import of products among the imports of the suite. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  private static final ImportKind KIND =
      new ImportKind(
          "product-import",
          "product_import",
          List.of("created", "updated", "unchanged", ImportKind.FAILED),
          List.of(),
          new TableLimits(100_000, 256L << 20));

  @Bean
  ImportJobs productImportJobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
    return new ImportJobs(KIND, jdbc, json, clock);
  }

  @Bean
  ImportIntake productImportIntake(
      ImportJobs imports, Agenda agenda, TransactionTemplate transaction, Clock clock) {
    return new ImportIntake(KIND, imports, agenda, transaction, clock);
  }

  @Bean
  ImportQueries productImportQueries(JdbcClient jdbc, JsonMapper json, MessageSource messages) {
    return new ImportQueries(KIND, jdbc, json, messages);
  }

  @Bean
  ErrorTable productImportErrors(ImportQueries queries, MessageSource messages) {
    return new ErrorTable(queries, messages);
  }

  @Bean
  DueWork productImportWork(
      ImportJobs imports,
      ProductSteps steps,
      List<ConstraintProblem> constraints,
      TransactionTemplate transaction,
      Clock clock) {
    return new ImportWork(KIND, imports, steps, constraints, transaction, clock);
  }
}
