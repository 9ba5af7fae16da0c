package uz.erp.platform.importing;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Validator;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.job.JobAutoConfiguration;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.problem.ConstraintProblem;

/** Imports for a service that says which kind it has and how its rows are processed. */
@AutoConfiguration(after = JobAutoConfiguration.class)
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
      JobQueue jobQueue,
      TransactionTemplate transaction,
      Clock clock) {
    return new ImportIntake(kind, jobs, files, jobQueue, transaction, clock);
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

  @Bean
  ImportRequests importRequests(ImportJobs jobs, ImportQueries queries, ErrorTable errors) {
    return new ImportRequests(jobs, queries, errors);
  }

  /** For a service that processes rows in chunks and keeps them as they are until then. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(ChunkProcessor.class)
  static class Chunks {

    @Bean
    StagedRows stagedRows(ImportKind kind, JdbcClient jdbc, JsonMapper json) {
      return new StagedRows(kind, jdbc, json);
    }

    @Bean
    ImportSteps chunkedSteps(ImportJobs jobs, StagedRows rows, ChunkProcessor processor) {
      return new ChunkedSteps(jobs, rows, processor);
    }

    @Bean
    RowForms rowForms(JsonMapper json, @Qualifier("mvcValidator") Validator validator) {
      return new RowForms(json, validator);
    }
  }
}
