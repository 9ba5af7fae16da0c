package uz.erp.systemtests.bench.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a script of captured sales. What two sales of a till have in common stays as it was; the
 * sale's id is the one that the replayed insert gives; moments and event ids are made anew; what
 * differs between tills goes by client.
 */
final class ScriptMaker {

  private static final String INSERT = "insert into sale (";
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d.*");
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern RECEIPT = Pattern.compile("CHECK-\\d{14}");

  /** By till: some sales of one shape. */
  private final List<List<CapturedSale>> sales;

  private final Map<List<String>, String> byTill = new LinkedHashMap<>();

  private ScriptMaker(List<List<CapturedSale>> sales) {
    this.sales = sales;
  }

  /**
   * @param sales by till, at least two of each, all of one shape
   * @param change what becomes of each statement's text
   */
  static SaleScript of(List<List<CapturedSale>> sales, UnaryOperator<String> change) {
    return new ScriptMaker(sales).script(change);
  }

  private SaleScript script(UnaryOperator<String> change) {
    List<Logged> model = sales.getFirst().getFirst().statements();
    int insert = lastInsert(model);
    List<SaleScript.Step> steps = new ArrayList<>();
    for (int i = 0; i < model.size(); i++) {
      steps.add(new SaleScript.Step(filled(change.apply(model.get(i).sql()), i), i == insert));
    }
    Map<String, List<String>> variables = new LinkedHashMap<>();
    byTill.forEach((values, name) -> variables.put(name, values));
    return new SaleScript(List.copyOf(steps), variables);
  }

  private static int lastInsert(List<Logged> model) {
    int last = -1;
    for (int i = 0; i < model.size(); i++) {
      last = model.get(i).sql().startsWith(INSERT) ? i : last;
    }
    if (last < 0) {
      throw new IllegalStateException("no sale was begun in what was captured");
    }
    return last;
  }

  private String filled(String sql, int statement) {
    return PLACE
        .matcher(sql)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(value(statement, Integer.parseInt(place.group(1)) - 1)));
  }

  private String value(int statement, int parameter) {
    List<List<@Nullable String>> values =
        sales.stream()
            .map(till -> till.stream().map(sale -> at(sale, statement, parameter)).toList())
            .toList();
    if (values.stream().allMatch(till -> till.stream().distinct().count() == 1)) {
      return ofTill(values.stream().map(List::getFirst).toList());
    }
    return ofSale(
        statement, parameter, Objects.requireNonNullElse(values.getFirst().getFirst(), ""));
  }

  private static @Nullable String at(CapturedSale sale, int statement, int parameter) {
    return sale.statements().get(statement).parameters().get(parameter);
  }

  private String ofTill(List<@Nullable String> values) {
    String first = values.getFirst();
    if (values.stream().distinct().count() == 1
        || !values.stream().allMatch(value -> value != null && NUMBER.matcher(value).matches())) {
      return literal(first);
    }
    List<String> numbers = values.stream().map(Objects::requireNonNull).toList();
    return ":" + byTill.computeIfAbsent(numbers, key -> "till" + byTill.size()) + "::bigint";
  }

  private String ofSale(int statement, int parameter, String value) {
    boolean isSale =
        sales.stream()
            .flatMap(List::stream)
            .allMatch(sale -> String.valueOf(sale.sale()).equals(at(sale, statement, parameter)));
    if (isSale) {
      return ":" + SaleScript.NEW_SALE + "::bigint";
    }
    if (MOMENT.matcher(value).matches()) {
      return "clock_timestamp()";
    }
    if (UUID.matcher(value).matches()) {
      return "gen_random_uuid()";
    }
    if (RECEIPT.matcher(value).matches() && !triesTwice()) {
      return "('CHECK-' || pg_current_xact_id())";
    }
    return literal(value);
  }

  /** The second of a receipt number is taken, so that it is tried again with the id. */
  private boolean triesTwice() {
    return sales.getFirst().getFirst().statements().stream()
            .filter(statement -> statement.sql().startsWith(INSERT))
            .count()
        > 1;
  }

  /** Without a colon, in which pgbench sees a variable. */
  private static String literal(@Nullable String value) {
    if (value == null) {
      return "null";
    }
    if (value.contains(":") || value.contains("\\")) {
      return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
    }
    return "'" + value.replace("'", "''") + "'";
  }
}
