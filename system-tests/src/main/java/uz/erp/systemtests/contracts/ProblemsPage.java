package uz.erp.systemtests.contracts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code docs/integrators/problems.md}: every code that an answer may have. */
final class ProblemsPage {

  private static final String HEAD =
      """
      # Problems

      Every answer from 400 up is a problem document (RFC 9457, `application/problem+json`). Switch on `code`: it is stable and
      English. `title` and `detail` are for people, in the language of `Accept-Language`. Fields that are wrong are in `errors`.
      New codes may come: treat one that you do not know by its status. `…` stands for what differs from answer to answer.
      Which of them an operation can have stands in its document, by status, as `x-problem-codes`; the gateway's can come on top of all.

      Made by `./erp contracts --write` from the sources of the services.
      """;

  private static final Map<String, String> MODULES = new LinkedHashMap<>();

  static {
    MODULES.put("platform", "Any service");
    MODULES.put("gateway", "The gateway");
    MODULES.put("auth-service", "Users, stores, employees: /api/users/");
    MODULES.put("catalog-service", "Products and stock: /api/products/");
    MODULES.put("sales-service", "Tills and sales: /api/sales/");
    MODULES.put("customer-service", "Customers: /api/customers/");
    MODULES.put("task-service", "Tasks: /api/tasks/");
  }

  private ProblemsPage() {}

  static String of(Path root) {
    Map<String, List<ProblemCodes.Code>> codes = new LinkedHashMap<>();
    MODULES.keySet().forEach(module -> codes.put(module, ProblemCodes.in(root.resolve(module))));
    StringBuilder page = new StringBuilder(HEAD);
    MODULES.forEach(
        (module, title) -> {
          page.append("\n## ")
              .append(title)
              .append("\n\n| code | status | meaning |\n|---|---|---|\n");
          for (ProblemCodes.Code each : codes.getOrDefault(module, List.of())) {
            page.append("| `%s` | %d | %s |\n".formatted(each.code(), each.status(), each.text()));
          }
        });
    return page.toString();
  }
}
