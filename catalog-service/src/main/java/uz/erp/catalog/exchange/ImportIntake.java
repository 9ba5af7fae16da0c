package uz.erp.catalog.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.problem.ProblemException;

/** Takes files in: refuses what is no table of products and keeps the rest until it is done. */
@Service
public class ImportIntake {

  /** Of a store, the one that runs included. */
  private static final int MAX_UNFINISHED = 10;

  /** The others of the service's connections are for whoever sells. */
  private static final int AT_ONCE = 2;

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Imports imports;
  private final Captions captions;
  private final Agenda agenda;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  ImportIntake(
      Imports imports,
      Captions captions,
      Agenda agenda,
      TransactionTemplate transaction,
      Clock clock) {
    this.imports = imports;
    this.captions = captions;
    this.agenda = agenda;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @return the id of the import
   * @throws ProblemException 400 on {@code file} when it cannot be read, 409 when too many imports
   *     of the store wait already, 429 when the service is busy with other files
   */
  public long accept(Path file, ImportRequest request) {
    if (!turns.tryAcquire()) {
      throw ProblemException.tooManyRequests(SOON);
    }
    try {
      return transaction.execute(status -> keep(file, request));
    } finally {
      turns.release();
    }
  }

  private long keep(Path file, ImportRequest request) {
    if (imports.countUnfinished() >= MAX_UNFINISHED) {
      throw new ProblemException(ImportProblem.TOO_MANY_IMPORTS, MAX_UNFINISHED);
    }
    Staging staging = new Staging(imports, captions, request);
    try {
      read(file, staging);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long id = staging.finish();
    agenda.request(ImportWork.NAME, clock.instant());
    return id;
  }

  private static void read(Path file, Table table) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(ZIP.length);
    }
    if (start.length == 0) {
      throw ProblemException.field("file", "validation.file_empty");
    }
    if (Arrays.equals(start, ZIP)) {
      XlsxFile.read(file, table);
    } else {
      CsvFile.read(file, table);
    }
  }
}
