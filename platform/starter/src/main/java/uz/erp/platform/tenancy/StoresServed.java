package uz.erp.platform.tenancy;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/**
 * Which stores each connection ever served. A server session keeps what it has read of a store's
 * tables and the plans it has made, half a MiB a store, until it ends; nothing else bounds that.
 */
final class StoresServed {

  private final int limit;

  /** The sets are touched only by whoever holds the connection. */
  private final Map<PGConnection, Set<String>> schemas =
      Collections.synchronizedMap(new WeakHashMap<>());

  StoresServed(int limit) {
    this.limit = limit;
  }

  boolean hasRoom(PGConnection connection, String schema) {
    Set<String> known = schemas.getOrDefault(connection, Set.of());
    return known.size() < limit || known.contains(schema);
  }

  void note(PGConnection connection, String schema) {
    Set<String> grown = new HashSet<>();
    Set<String> known = schemas.putIfAbsent(connection, grown);
    (known == null ? grown : known).add(schema);
  }
}
