package uz.erp.systemtests.tokens;

import java.util.List;
import java.util.Set;

/**
 * A request whose proof of identity is worth nothing.
 *
 * @param lines header lines as they are sent
 * @param query what is appended to the address
 * @param refusals statuses that will do
 */
record BadToken(String name, List<String> lines, String query, Set<Integer> refusals) {

  private static final Set<Integer> NOT_SIGNED_IN = Set.of(401);

  private static final Set<Integer> FORBIDDEN = Set.of(401, 403);

  /** What HTTP itself may refuse before anybody reads a token; 0: hung up. */
  private static final Set<Integer> NOT_EVEN_HTTP = Set.of(0, 400, 401, 431);

  /** In the place where a token belongs. */
  static BadToken of(String name, String token) {
    return sent(name, "Authorization: Bearer " + token);
  }

  static BadToken sent(String name, String... lines) {
    return new BadToken(name, List.of(lines), "", NOT_SIGNED_IN);
  }

  static BadToken asked(String name, String query) {
    return new BadToken(name, List.of(), query, NOT_SIGNED_IN);
  }

  /** The same; a valid token of another kind, which grants no access here. */
  BadToken orAsForbidden() {
    return new BadToken(name, lines, query, FORBIDDEN);
  }

  /** The same, which a server may refuse for its form alone. */
  BadToken orAsNoHttp() {
    return new BadToken(name, lines, query, NOT_EVEN_HTTP);
  }
}
