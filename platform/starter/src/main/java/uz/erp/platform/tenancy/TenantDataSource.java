package uz.erp.platform.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that serve the bound store and only it: its role, and a search path of its schema
 * alone. Without a store a connection has the login's role and an empty search path.
 *
 * <p>Work without a store has connections of its own. With each change of the search path the
 * driver prepares and the server plans every statement anew, so the relay, which comes after each
 * commit, would take from the tills what they have prepared.
 *
 * <p>The server is told only when the store really changes, in one statement; nothing is done when
 * a connection goes back. The note of what a connection serves is kept here and nowhere else, and a
 * connection that could not be switched is thrown away, and so is one that has served its fill of
 * stores when it should serve one more. One that was refused a store after it had served others is
 * replaced by another at once.
 */
final class TenantDataSource extends DelegatingDataSource {

  // one round trip; set_config is SET ROLE and SET search_path in the form of a function
  private static final String SWITCH =
      "select set_config('role', ?, false), set_config('search_path', ?, false)";
  private static final String NOBODY = "";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final StoreLanes stores;
  private final HikariDataSource shared;
  private final Roles roles;
  private final int storesPerConnection;
  private final Map<PGConnection, ServerSession> sessions =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param stores connections for stores
   * @param shared connections for work without one
   */
  TenantDataSource(
      StoreLanes stores, HikariDataSource shared, Roles roles, int storesPerConnection) {
    super(shared);
    this.stores = stores;
    this.shared = shared;
    this.roles = roles;
    this.storesPerConnection = storesPerConnection;
  }

  @Override
  public Connection getConnection() throws SQLException {
    String schema = TenantScope.find().map(Tenant::schema).orElse(NOBODY);
    HikariDataSource pool = schema.isEmpty() ? shared : stores.laneFor(schema);
    while (true) {
      Connection connection = withRoomFor(schema, pool);
      boolean first = session(connection).isNew();
      try {
        serve(connection, schema);
        return connection;
      } catch (SQLException | RuntimeException e) {
        pool.evictConnection(connection);
        if (first || !isRefused(e)) {
          throw e;
        }
      }
    }
  }

  /**
   * Says little where the session has served others before: it remembers which roles it may take,
   * and when somebody is given a role just while it reads them, it may keep what it read before
   * that (roles_is_member_of in PostgreSQL's acl.c), until roles change again. So a store that has
   * just been made is refused on one connection and served on the next. The first switch of a
   * session reads the roles after the store's was given: its refusal stands, and ends the turns.
   */
  private static boolean isRefused(Exception e) {
    return e instanceof SQLException refusal
        && INSUFFICIENT_PRIVILEGE.equals(refusal.getSQLState());
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new UnsupportedOperationException("connections are the login role's");
  }

  /** Forces new server sessions, because plans cached before a migration may no longer hold. */
  void renew() {
    stores.renew();
  }

  /** Ends: each turn takes a full connection away, and a new one has room. */
  private Connection withRoomFor(String schema, HikariDataSource pool) throws SQLException {
    Connection connection = pool.getConnection();
    while (!session(connection).hasRoomFor(schema, storesPerConnection)) {
      pool.evictConnection(connection);
      connection = pool.getConnection();
    }
    return connection;
  }

  private void serve(Connection connection, String schema) throws SQLException {
    ServerSession session = session(connection);
    if (session.serves(schema)) {
      return;
    }
    session.forget();
    try (PreparedStatement statement = connection.prepareStatement(SWITCH)) {
      statement.setString(1, schema.isEmpty() ? "none" : roles.of(schema));
      statement.setString(2, schema.isEmpty() ? "\"\"" : '"' + schema + '"');
      statement.execute();
    }
    session.serve(schema);
  }

  private ServerSession session(Connection connection) throws SQLException {
    PGConnection physical = connection.unwrap(PGConnection.class);
    ServerSession fresh = new ServerSession();
    ServerSession known = sessions.putIfAbsent(physical, fresh);
    return known == null ? fresh : known;
  }
}
