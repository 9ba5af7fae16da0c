package uz.erp.systemtests.tokens;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import uz.erp.systemtests.suite.Suite;

/** {@code ./erp tokens [--rotate]}. */
public final class Tokens {

  private static final String HELP =
      """
      ./erp tokens [--rotate]

      Sends invalid tokens to the gateway and directly to each service and prints the answers. All must
      be refused (401 with a problem), and no part may fetch a key from where a token says. Then
      refresh tokens are used twice, in sequence and concurrently; tokens, passes and idempotency keys
      are used again after a sign-out, a change of the password and a demotion; and one key is used
      with several spellings of a path. Needs the suite's home, whose own key signs the tokens in
      which only the content is wrong.

        --rotate   also change the signing key under load: sales, sign-ins, refreshes (two minutes)

      Ends with 0 when all is well, 1 when something was accepted, 2 for wrong usage.\
      """;

  private static final int ROUNDS = 20;
  private static final int AT_ONCE = 16;

  private Tokens() {}

  /** Returns the exit code. */
  public static int run(PrintStream out, List<String> arguments) {
    if (arguments.contains("--help")) {
      out.println(HELP);
      return 0;
    }
    if (!List.of("--rotate").containsAll(arguments)) {
      System.err.println(HELP);
      return 2;
    }
    Suite suite = Suite.running();
    TokenProof proof = new TokenProof(suite).everywhere();
    proof.print(out);
    List<String> complaints = new ArrayList<>(proof.complaints());
    complaints.addAll(refreshes(suite, out));
    complaints.addAll(endings(suite, out));
    if (arguments.contains("--rotate")) {
      complaints.addAll(new Rotation(suite).run(out));
    }
    complaints.forEach(complaint -> out.println("VIOLATION " + complaint));
    out.println(
        complaints.isEmpty()
            ? "tokens: 0 violations"
            : "tokens: " + complaints.size() + " violations");
    return complaints.isEmpty() ? 0 : 1;
  }

  private static List<String> endings(Suite suite, PrintStream out) {
    RevocationChecks endings = new RevocationChecks(suite);
    List<String> complaints = new ArrayList<>(endings.all());
    complaints.addAll(new Spellings(suite).all());
    endings
        .took()
        .forEach((what, time) -> out.printf("  served after a %s: %d ms%n", what, time.toMillis()));
    return complaints;
  }

  private static List<String> refreshes(Suite suite, PrintStream out) {
    Refreshes refreshes = new Refreshes(suite);
    List<String> complaints = new ArrayList<>(refreshes.spentOne());
    for (int round = 0; round < ROUNDS; round++) {
      complaints.addAll(refreshes.atOnce(AT_ONCE));
    }
    out.printf(
        "  a spent refresh token, and %d times %d at once: %d complaints%n",
        ROUNDS, AT_ONCE, complaints.size());
    return complaints;
  }
}
