package uz.erp.customer.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import uz.erp.platform.importing.ImportIntake;
import uz.erp.platform.importing.ImportMode;
import uz.erp.platform.importing.NewImport;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.Header;

/** Takes files of customers in. */
@Service
public class CustomerImports {

  private static final String SKIPPED = "exchange.no_trust";

  private final ImportIntake intake;
  private final Captions captions;

  CustomerImports(ImportIntake intake, Captions captions) {
    this.intake = intake;
    this.captions = captions;
  }

  /**
   * @param mayTrust whether the employee may put customers into groups and give them credit
   * @return the id of the import
   * @throws ProblemException 400 on {@code file} when it is no table of customers
   */
  public long accept(Path file, NewImport request, ImportMode mode, boolean mayTrust) {
    return intake.accept(file, request, cells -> header(cells, mode, mayTrust));
  }

  /** The header and one row that shows how cells are filled in. */
  public List<List<Object>> template(Locale language) {
    return List.of(
        Arrays.stream(Column.values())
            .<Object>map(column -> captions.caption(column, language))
            .toList(),
        List.of((Object[]) captions.example(language)));
  }

  private Header header(List<String> cells, ImportMode mode, boolean mayTrust) {
    Map<String, String> barred =
        mayTrust
            ? Map.of()
            : Map.of(Column.GROUP.field(), SKIPPED, Column.CREDIT_LIMIT.field(), SKIPPED);
    Header header = Header.of(cells, captions::fieldOf, barred);
    boolean known = header.has(Column.PHONE.field()) || header.has(Column.PHONES.field());
    boolean named = header.has(Column.NAME.field());
    boolean enough =
        switch (mode) {
          case CREATE -> named;
          case UPDATE -> known;
          case UPSERT -> named || known;
        };
    if (!enough) {
      throw ProblemException.field(
          "file", mode == ImportMode.UPDATE ? "validation.file_phone" : "validation.file_name");
    }
    return header;
  }
}
