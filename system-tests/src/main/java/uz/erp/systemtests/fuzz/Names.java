package uz.erp.systemtests.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Under which names of answers the value of a field may be found, the likeliest first. */
final class Names {

  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("assigned_to", List.of("employee")),
          Map.entry("actor", List.of("employee")),
          Map.entry("created_by", List.of("employee")),
          Map.entry("cashier", List.of("employee")),
          Map.entry("parent", List.of("category")),
          Map.entry("into", List.of("customer")),
          Map.entry("document_id", List.of("sale")),
          Map.entry("source_id", List.of("sale")),
          Map.entry("code", List.of("barcode")),
          Map.entry("to_store", List.of("sibling_key")),
          Map.entry("override_token", List.of("token", "override_token")),
          Map.entry("amount", List.of("total", "remaining", "debt", "balance", "amount")),
          Map.entry("received_amount", List.of("total", "received_amount")),
          Map.entry("actual_cash", List.of("expected_cash", "actual_cash")),
          Map.entry("tag", List.of("tags")),
          Map.entry("movement", List.of("cash_movement", "movement")));

  private Names() {}

  static List<String> of(String field) {
    List<String> names = new ArrayList<>(OTHERS.getOrDefault(field, List.of()));
    names.add(field);
    String one = singular(field);
    if (!one.equals(field)) {
      names.add(one);
    }
    return names;
  }

  /** Whether it stands for something of another name, and is no free choice. */
  static boolean isReference(String field) {
    return OTHERS.containsKey(field) || field.endsWith("_id") || field.equals("refresh");
  }

  /** {@code categories}, {@code stock-takes}, {@code item_id}: of one of them. */
  static String singular(String name) {
    String plain = name.replace('-', '_');
    if (plain.endsWith("_id")) {
      return plain.substring(0, plain.length() - 3);
    }
    if (plain.endsWith("ies")) {
      return plain.substring(0, plain.length() - 3) + "y";
    }
    if (plain.endsWith("ches") || plain.endsWith("ses")) {
      return plain.substring(0, plain.length() - 2);
    }
    return plain.endsWith("s") && !plain.endsWith("ss")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
