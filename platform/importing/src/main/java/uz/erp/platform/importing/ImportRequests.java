package uz.erp.platform.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/**
 * Serves the requests that every kind of import has. A service's controller adds paths, permissions
 * and documentation, and shows imports in its own way.
 */
public final class ImportRequests {

  /** Documents the parameter {@code dry_run}. */
  public static final String DRY_RUN = "only find out what would happen";

  /** Documents the parameter {@code format} of a template. */
  public static final String TEMPLATE_FORMAT = "csv or xlsx";

  /** Documents the parameter {@code format} of the errors. */
  public static final String ERRORS_FORMAT = "csv, for a download of all";

  /** Documents the list of errors. */
  public static final String ERRORS =
      "In the order of the file; messages are in the caller's language. With `format=csv` all "
          + "of them are downloaded as one file.";

  /** Documents the list of imports. */
  public static final String LIST = "Orders by `id` or `created_at`; the newest first by default.";

  private final ImportJobs imports;
  private final ImportQueries queries;
  private final ErrorTable errors;

  ImportRequests(ImportJobs imports, ImportQueries queries, ErrorTable errors) {
    this.imports = imports;
    this.queries = queries;
    this.errors = errors;
  }

  /**
   * Takes an uploaded file in, as the employee of this request.
   *
   * @param intake takes the file and what is asked for, and returns the id of the import
   * @throws ProblemException what the intake throws
   */
  public StoredImport accept(
      MultipartFile file,
      String mode,
      boolean dryRun,
      Locale language,
      ToLongBiFunction<Path, NewImport> intake)
      throws IOException {
    CurrentEmployee employee = CurrentEmployee.get();
    long id =
        UploadedTable.accept(
            file,
            (copy, name) -> intake.applyAsLong(copy, NewImport.by(employee, mode, dryRun, name)));
    return get(id, language);
  }

  public <T> PageView<T> list(PageQuery page, Locale language, Function<StoredImport, T> view) {
    return queries.list(page, language, view);
  }

  /**
   * @throws ProblemException 404 when there is no such import
   */
  public StoredImport get(long id, Locale language) {
    return queries.get(id, language);
  }

  /**
   * Answers with a page of the errors, or writes all of them into the response.
   *
   * @param format null for a page
   * @return null when the response is written
   * @throws ProblemException 400 on {@code format} for another one than CSV, 404 when there is no
   *     such import
   */
  public @Nullable PageView<ImportErrorView> errors(
      long id,
      @Nullable String format,
      PageQuery page,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    if (format == null) {
      return queries.listErrors(id, page, language);
    }
    errors.send(response, format, id, language);
    return null;
  }

  /**
   * Ends an import before its time; what it did so far stays.
   *
   * @throws ProblemException 404 when there is no such import, 409 {@code import_finished}
   */
  public StoredImport cancel(long id, Locale language) {
    queries.get(id, language);
    imports.cancel(id);
    return queries.get(id, language);
  }
}
