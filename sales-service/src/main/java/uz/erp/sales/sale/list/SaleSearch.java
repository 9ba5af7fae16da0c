package uz.erp.sales.sale.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.erp.sales.query.Conditions;

/**
 * Finds sales by what the caller typed: the number of the store, the beginning or the end of a
 * receipt number, a piece of the customer's name, of the phone in any spelling. Each way is an
 * index of its own, so each is a query of its own; together they are the ids to list.
 */
final class SaleSearch {

  private static final String PREFIX = "CHECK-";
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
  private static final Pattern PHONE = Pattern.compile("[+\\d\\s\\u00a0().\\-/]+");
  private static final Pattern RECEIPT_END = Pattern.compile("[\\d-]{4,}");

  /** A month; fewer digits would be nearly all sales. */
  private static final Pattern RECEIPT_BEGINNING = Pattern.compile("\\d{6,}-?\\d*");

  private static final int TRIGRAM = 3;

  private final List<String> ways = new ArrayList<>();
  private final Conditions conditions;

  private SaleSearch(Conditions conditions) {
    this.conditions = conditions;
  }

  /** Every receipt number begins so: to look for it is to look for nothing. */
  static boolean isEverything(String typed) {
    return typed.length() >= TRIGRAM && PREFIX.startsWith(typed.toUpperCase(Locale.ROOT));
  }

  static void add(String typed, Conditions conditions) {
    SaleSearch search = new SaleSearch(conditions);
    String upper = typed.toUpperCase(Locale.ROOT);
    if (upper.startsWith(PREFIX)) {
      search.way("%1$s.receipt_number like :receipt", "receipt", like(upper) + "%");
    } else {
      search.byNumber(typed);
      search.byReceipt(typed);
      search.byName(typed);
      search.byPhone(typed);
    }
    conditions.add(search.term());
  }

  /** A single way is left to the planner, which knows how common it is. */
  private String term() {
    if (ways.size() == 1) {
      return ways.getFirst().formatted("s");
    }
    return ways.stream()
        .map(way -> "select f.id from sale f where " + way.formatted("f"))
        .collect(Collectors.joining(" union all ", "s.id in (", ")"));
  }

  /** The gapless number that may be meant, null when it cannot be one. */
  static @Nullable Long number(@Nullable String typed) {
    return typed != null && DIGITS.matcher(typed).matches() ? Long.valueOf(typed) : null;
  }

  private void byNumber(String typed) {
    Long number = number(typed);
    if (number != null) {
      way("%1$s.number = :number", "number", number);
    }
  }

  private void byReceipt(String typed) {
    if (RECEIPT_BEGINNING.matcher(typed).matches()) {
      way("%1$s.receipt_number like :receipt", "receipt", PREFIX + like(typed) + "%");
    }
    if (RECEIPT_END.matcher(typed).matches()) {
      String end = new StringBuilder(typed).reverse().toString();
      way("reverse(%1$s.receipt_number) like :receipt_end", "receipt_end", like(end) + "%");
    }
  }

  /** What is too short for an index of trigrams is looked for where words begin. */
  private void byName(String typed) {
    boolean isShort = typed.codePointCount(0, typed.length()) < TRIGRAM;
    String anywhere =
        "%1$s.customer_id is not null and name_key(:name) <> ''"
            + " and name_key(%1$s.customer_name) like '%%' || name_key(:name) || '%%'";
    String atWord =
        "%1$s.customer_id is not null and name_key(:name) <> ''"
            + " and (name_key(%1$s.customer_name) like name_key(:name) || '%%'"
            + " or name_key(%1$s.customer_name) like '%% ' || name_key(:name) || '%%')";
    way(isShort ? atWord : anywhere, "name", like(typed));
  }

  private void byPhone(String typed) {
    if (!PHONE.matcher(typed).matches()) {
      return;
    }
    String digits = typed.replaceAll("\\D", "");
    String significant = digits.startsWith("00") ? digits.substring(2) : digits;
    if (significant.length() >= TRIGRAM) {
      way(
          "%1$s.customer_id is not null"
              + " and regexp_replace(%1$s.customer_phone, '\\D', '', 'g') like :phone",
          "phone", "%" + significant + "%");
    }
  }

  private void way(String term, String parameter, Object value) {
    ways.add(term);
    conditions.param(parameter, value);
  }

  private static String like(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
