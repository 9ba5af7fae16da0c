package uz.erp.systemtests.contracts;

import java.nio.file.Path;
import java.util.List;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.openapi.ProblemCodes;

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

  private ProblemsPage() {}

  static String of(Path root) {
    StringBuilder page = new StringBuilder(HEAD);
    append(page, "Any service", ProblemCodes.in(root.resolve("platform")));
    append(page, "The gateway", ProblemCodes.in(root.resolve("gateway")));
    for (ServiceEntry service : Parts.MANIFEST.services()) {
      append(
          page,
          service.artifact() + ": /api/" + service.api() + "/",
          ProblemCodes.in(root.resolve(service.artifact())));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, String title, List<ProblemCodes.Code> codes) {
    if (codes.isEmpty()) {
      return;
    }
    page.append("\n## ").append(title).append("\n\n| code | status | meaning |\n|---|---|---|\n");
    for (ProblemCodes.Code code : codes) {
      page.append("| `%s` | %d | %s |\n".formatted(code.code(), code.status(), code.text()));
    }
  }
}
