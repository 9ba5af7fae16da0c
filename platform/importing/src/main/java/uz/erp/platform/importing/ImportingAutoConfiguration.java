package uz.erp.platform.importing;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.due.DueAutoConfiguration;
import uz.erp.platform.problem.ConstraintProblem;

/** Imports for a service that says which kind it has and how its rows are worked off. */
@AutoConfiguration(after = DueAutoConfiguration.class)
@ConditionalOnBean(ImportKind.class)
public class ImportingAutoConfiguration {

  @Bean
  ImportJobs importJobs(ImportKind kind, JdbcClient jdbc, JsonMapper json, Clock clock) {
    return new ImportJobs(kind, jdbc, json, clock);
  }

  @Bean
  ImportFiles importFiles(ImportKind kind, JdbcClient jdbc) {
    return new ImportFiles(kind, jdbc);
  }

  @Bean
  ImportIntake importIntake(
      ImportKind kind,
      ImportJobs jobs,
      ImportFiles files,
      Agenda agenda,
      TransactionTemplate transaction,
      Clock clock) {
    return new ImportIntake(kind, jobs, files, agenda, transaction, clock);
  }

  @Bean
  ImportQueries importQueries(
      ImportKind kind, JdbcClient jdbc, JsonMapper json, MessageSource messages) {
    return new ImportQueries(kind, jdbc, json, messages);
  }

  @Bean
  ErrorTable importErrors(ImportQueries queries, MessageSource messages) {
    return new ErrorTable(queries, messages);
  }

  @Bean
  ImportWork importWork(
      ImportKind kind,
      ImportJobs jobs,
      ImportFiles files,
      ImportSteps steps,
      ObjectProvider<ConstraintProblem> constraints,
      TransactionTemplate transaction,
      Clock clock) {
    return new ImportWork(
        kind, jobs, files, steps, constraints.stream().toList(), transaction, clock);
  }
}
