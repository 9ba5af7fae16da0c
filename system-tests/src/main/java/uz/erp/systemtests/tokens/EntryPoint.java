package uz.erp.systemtests.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uz.erp.systemtests.client.Eventually;

/**
 * A place where a token is shown.
 *
 * @param path something that the token's owner may read there
 * @param tenantKey the store it is read in, sent also where that does not matter
 */
record EntryPoint(String name, URI base, String path, String tenantKey, Original original) {

  private static final Duration SLOWED_DOWN = Duration.ofSeconds(30);

  /** Why the bad token was not refused as it should be; empty when it was. */
  Optional<String> complaint(BadToken token, Reply reply) {
    if (reply.status() >= 200 && reply.status() < 300) {
      return Optional.of("ACCEPTED");
    }
    if (!token.refusals().contains(reply.status())) {
      return Optional.of("status " + reply.status());
    }
    if (reply.showsInsides()) {
      return Optional.of("a look at the insides");
    }
    // what is no HTTP to the server is refused before anybody could make a problem of it
    return reply.status() == 401 && !reply.isProblem()
        ? Optional.of("no problem document")
        : Optional.empty();
  }

  Reply show(BadToken token) {
    List<String> lines = new ArrayList<>(token.lines());
    lines.addFirst("X-Tenant-Key: " + tenantKey);
    // slowed down is no verdict
    return Eventually.last(
        SLOWED_DOWN,
        () -> RawGet.get(base, path + token.query(), lines),
        reply -> reply.status() != 429);
  }

  /** With nothing wrong: what makes the refusals mean something. */
  Reply showGood() {
    return show(BadToken.of("unchanged", original.unchanged()));
  }

  @Override
  public String toString() {
    return name;
  }
}
