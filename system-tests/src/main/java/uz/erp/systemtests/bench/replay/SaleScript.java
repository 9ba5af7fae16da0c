package uz.erp.systemtests.bench.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The statements of a sale with variables in them, written <code>:name</code>: the new sale's id,
 * and what each till has as its own.
 *
 * @param byTill the values by the variable's name, in the order of the tills
 */
public record SaleScript(List<Step> steps, Map<String, List<String>> byTill) {

  static final String NEW_SALE = "new_id";

  /**
   * @param givesSale whether its answer is the new sale's id
   */
  record Step(String sql, boolean givesSale) {}

  /** For pgbench. */
  String text() {
    String statements =
        steps.stream()
            .map(step -> step.sql() + (step.givesSale() ? " \\gset new_\n" : ";\n"))
            .collect(Collectors.joining());
    return variables() + statements;
  }

  private String variables() {
    if (byTill.isEmpty()) {
      return "";
    }
    int tills = byTill.values().iterator().next().size();
    List<String> branches = new ArrayList<>();
    for (int till = 0; till < tills; till++) {
      branches.add((till == 0 ? "\\if" : "\\elif") + " :client_id = " + till + "\n" + of(till));
    }
    return String.join("", branches) + "\\endif\n";
  }

  private String of(int till) {
    return byTill.entrySet().stream()
        .map(entry -> "\\set " + entry.getKey() + " " + entry.getValue().get(till) + "\n")
        .collect(Collectors.joining());
  }
}
