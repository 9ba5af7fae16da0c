package uz.erp.systemtests.isolation;

import java.io.PrintStream;
import java.util.List;
import uz.erp.systemtests.openapi.Operation;

/**
 * The same questions to a build without the services' own checks, so that only PostgreSQL keeps the
 * stores apart; and to one without that either, which shows that the search would find a leak.
 */
final class WithoutChecks {

  private static final String NO_CHECKS = "no-checks.patch";

  private final PrintStream out;

  WithoutChecks(PrintStream out) {
    this.out = out;
  }

  boolean run(List<Operation> operations) {
    try (PatchedSuite patched = PatchedSuite.prepare(out::println)) {
      patched.patch(NO_CHECKS);
      Proof proof = new Proof(patched.start(), true);
      proof.ask(operations, (operation, question) -> true);
      boolean tight = proof.conclude(out, operations, operations.size());
      patched.stop();
      patched.patch(NO_CHECKS, "role-from-header.patch");
      Proof open = new Proof(patched.start(), true);
      open.ask(operations, (operation, question) -> !operation.changes());
      int found = open.results().leaks().size();
      out.printf(
          "isolation: with the role given away as well %d of %d attempts leak, which is %s%n",
          found, open.results().attempts(), found > 0 ? "detected" : "NOT DETECTED");
      return tight && found > 0;
    }
  }
}
