package uz.erp.platform.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/**
 * What the columns of a file are.
 *
 * @param fields for each column a field's name, or nothing when it is skipped
 * @param warnings what the user should know before trusting the result
 */
public record Header(List<String> fields, List<FieldErrors.Text> warnings) {

  private static final int MAX_NAME = 100;

  /**
   * @param fieldOf the field that a column's caption means, or nothing
   * @param barred fields that are skipped, with the message that warns of it
   * @throws ProblemException 400 on {@code file} when two columns are the same field
   */
  public static Header of(
      List<String> cells, UnaryOperator<String> fieldOf, Map<String, String> barred) {
    List<String> fields = new ArrayList<>();
    List<FieldErrors.Text> warnings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : cells) {
      String shown = cell.length() > MAX_NAME ? cell.substring(0, MAX_NAME) : cell;
      String field = fieldOf.apply(cell);
      if (field.isEmpty() && !cell.isEmpty()) {
        warnings.add(new FieldErrors.Text("exchange.unknown_column", List.of(shown)));
      } else if (barred.containsKey(field)) {
        warnings.add(new FieldErrors.Text(barred.get(field), List.of(shown)));
        field = "";
      } else if (!field.isEmpty() && !seen.add(field)) {
        throw ProblemException.field("file", "validation.file_column_twice", shown);
      }
      fields.add(field);
    }
    return new Header(fields, warnings);
  }

  public boolean has(String field) {
    return fields.contains(field);
  }
}
