package uz.erp.platform.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that serve the bound store and only it: its role, and a search path of its schema
 * alone. Without a store a connection has the login's role and an empty search path.
 *
 * <p>Work without a store has connections of its own. With each change of the search path the
 * driver prepares and the server plans every statement anew, so the relay, which comes after each
 * commit, would take from the tills what they have prepared.
 *
 * <p>The session is switched only when the store really changes, in one round trip; nothing is done
 * when a connection goes back. The record of what a connection serves is kept here and nowhere
 * else. PostgreSQL does not report a change of role, so a connection that need not be switched is
 * asked whether the record still holds: a statement smuggled into a store's work may have changed
 * its role.
 *
 * <p>A connection is thrown away when the note does not hold, when it could not be switched, and
 * when it has served its fill of stores and should serve one more. One that was refused a store
 * after it had served others is replaced by another at once.
 */
final class TenantDataSource extends DelegatingDataSource {

  // one round trip; as statements, because no expression may change a role: see create-service.sql
  private static final String SWITCH = "set role %s; set search_path = '%s'";
  private static final String SERVED =
      "select current_setting('role'), current_setting('search_path')";
  private static final Logger log = LoggerFactory.getLogger(TenantDataSource.class);
  private static final String NO_STORE = "";
  private static final String EMPTY_PATH = "\"\"";
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
    String schema = TenantScope.find().map(Tenant::schema).orElse(NO_STORE);
    HikariDataSource pool = schema.isEmpty() ? shared : stores.laneFor(schema);
    while (true) {
      Connection connection = withRoomFor(schema, pool);
      boolean first = session(connection).isNew();
      try {
        if (serve(connection, schema)) {
          return connection;
        }
        log.error("a connection for \"{}\" had been switched to something else", schema);
        pool.evictConnection(connection);
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
   * and when a login is granted a role just while it reads them, it may keep what it read before
   * that (roles_is_member_of in PostgreSQL's acl.c), until roles change again. So a store that has
   * just been made is refused on one connection and served on the next. The first switch of a
   * session reads the roles after the store's was given: its refusal is final, and ends the
   * retries.
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

  /** Whether it serves the schema now; not, if something else was made of it meanwhile. */
  private boolean serve(Connection connection, String schema) throws SQLException {
    ServerSession session = session(connection);
    String role = schema.isEmpty() ? "none" : roles.of(schema);
    if (session.serves(schema)) {
      return isServed(connection, role, schema.isEmpty() ? EMPTY_PATH : schema);
    }
    session.forget();
    // names of a strict pattern: Roles and Tenant refuse any other
    try (Statement statement = connection.createStatement()) {
      statement.execute(SWITCH.formatted(role, schema));
    }
    session.serve(schema);
    return true;
  }

  /**
   * Never by a statement that the server has prepared: the code that changed the role could have
   * prepared another in its place.
   */
  private static boolean isServed(Connection connection, String role, String path)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet served = statement.executeQuery(SERVED)) {
      return served.next() && served.getString(1).equals(role) && served.getString(2).equals(path);
    }
  }

  private ServerSession session(Connection connection) throws SQLException {
    PGConnection physical = connection.unwrap(PGConnection.class);
    ServerSession fresh = new ServerSession();
    ServerSession known = sessions.putIfAbsent(physical, fresh);
    return known == null ? fresh : known;
  }
}
