package uz.erp.platform.openapi;

import java.util.Map;

/** What parameters of these names mean wherever they occur and nothing else is said. */
final class UsualParameters {

  static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("id", "The resource's number, unique in its store."),
          Map.entry("product", "The product's number."),
          Map.entry("image", "The image's number."),
          Map.entry("price", "The price's number."),
          Map.entry("session", "The session's number."),
          Map.entry("register", "The register's number."),
          Map.entry("delivery", "The delivery's number."),
          Map.entry("item_id", "The line's number."),
          Map.entry("code", "The code as the scanner reads it."),
          Map.entry("If-Match", "The ETag last seen: 412 when somebody has changed it since."),
          Map.entry("is_active", "Only active ones, or only inactive ones."),
          Map.entry("status", "Only those in this state."),
          Map.entry("role", "Only those with this role."),
          Map.entry("category", "Only those of this category."),
          Map.entry("priority", "Only those of this priority."),
          Map.entry("assigned_to", "Only those assigned to this employee."),
          Map.entry("start_date", "The first day, in the store's time zone."),
          Map.entry("end_date", "The last day, inclusive, in the store's time zone."),
          Map.entry("limit", "How many at most."),
          Map.entry("order_by", "What the best are measured by."));

  private UsualParameters() {}
}
