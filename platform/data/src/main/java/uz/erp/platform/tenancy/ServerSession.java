package uz.erp.platform.tenancy;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the server's side of one connection serves, and which stores it ever did: it keeps what it
 * has read of a store's tables and the plans it has made, half a MiB a store, until it ends;
 * nothing else bounds that. Touched only by the thread that holds the connection.
 */
final class ServerSession {

  private final Set<String> known = new HashSet<>();
  private @Nullable String serving;

  boolean serves(String schema) {
    return schema.equals(serving);
  }

  boolean hasRoomFor(String schema, int limit) {
    return known.size() < limit || known.contains(schema);
  }

  /** It may serve either store while it is switched. */
  void forget() {
    serving = null;
  }

  void serve(String schema) {
    serving = schema;
    known.add(schema);
  }

  /** It has not been switched to anything yet. */
  boolean isNew() {
    return known.isEmpty();
  }
}
