package uz.erp.sales.past;

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
import uz.erp.platform.table.TableLimits;

/** The import of past sales among the imports of the suite. */
@Configuration(proxyBeanMethods = false)
class PastConfiguration {

  /** A sheet of so many rows unpacks to twenty times the file's size. */
  private static final TableLimits LIMITS = new TableLimits(500_000, 1L << 30);

  private static final ImportKind KIND =
      new ImportKind(
          "past-import",
          "past_import",
          List.of("imported", "already_imported", ImportKind.FAILED),
          List.of("sales"),
          LIMITS);

  @Bean
  ImportJobs pastImportJobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
    return new ImportJobs(KIND, jdbc, json, clock);
  }

  @Bean
  ImportIntake pastImportIntake(
      ImportJobs imports, Agenda agenda, TransactionTemplate transaction, Clock clock) {
    return new ImportIntake(KIND, imports, agenda, transaction, clock);
  }

  @Bean
  ImportQueries pastImportQueries(JdbcClient jdbc, JsonMapper json, MessageSource messages) {
    return new ImportQueries(KIND, jdbc, json, messages);
  }

  @Bean
  ErrorTable pastImportErrors(ImportQueries queries, MessageSource messages) {
    return new ErrorTable(queries, messages);
  }

  @Bean
  DueWork pastImportWork(
      ImportJobs imports, PastSteps steps, TransactionTemplate transaction, Clock clock) {
    return new ImportWork(KIND, imports, steps, List.of(), transaction, clock);
  }
}
