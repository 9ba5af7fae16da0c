package uz.erp.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseBootstrapIT {

  private static final ServicePasswords SALES = new ServicePasswords("sales'owner", "sales\"login");
  private static final ServicePasswords CATALOG = new ServicePasswords("c-owner", "c-login");

  private static EmbeddedPostgres postgres = EmbeddedPostgres.temporary();

  @BeforeAll
  static void createServices() {
    var bootstrap = new DatabaseBootstrap(postgres.server());
    bootstrap.createService("sales", SALES);
    bootstrap.createService("catalog", CATALOG);
  }

  @AfterAll
  static void stop() {
    postgres.stop();
  }

  @Test
  void aSecondRunChangesNothing() throws SQLException {
    var before = rolesAndDatabases();

    new DatabaseBootstrap(postgres.server()).createService("sales", SALES);

    assertThat(rolesAndDatabases()).isEqualTo(before);
  }

  @Test
  void aNewPasswordReplacesTheOldOne() throws SQLException {
    var bootstrap = new DatabaseBootstrap(postgres.server());
    bootstrap.createService("task", new ServicePasswords("old-owner", "old-login"));

    bootstrap.createService("task", new ServicePasswords("new-owner", "new-login"));

    assertThat(query(connect("erp_task", "task_login", "new-login"), "select 1"))
        .containsExactly("1");
    assertThatThrownBy(() -> connect("erp_task", "task_login", "old-login"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void theLoginRoleHasNoPrivilegeOfItsOwn() throws SQLException {
    assertThat(
            query(
                postgres.server().connect("postgres"),
                "select rolsuper or rolinherit or rolcreaterole or rolcreatedb or rolreplication"
                    + " or rolbypassrls from pg_roles where rolname = 'sales_login'"))
        .containsExactly("f");
  }

  @Test
  void theLoginRoleCanMakeNothing() throws SQLException {
    try (var login = salesLogin()) {
      assertDenied(login, "create schema mine");
      assertDenied(login, "create table public.mine (id int)");
      assertDenied(login, "create temporary table mine (id int)");
      assertDenied(login, "create role mine");
      assertDenied(login, "create database mine");
    }
  }

  @Test
  void theLoginRoleStartsWithAnEmptySearchPath() throws SQLException {
    assertThat(query(salesLogin(), "show search_path")).containsExactly("\"\"");
  }

  @Test
  void theLoginRoleSeesNothingOfTheOwner() throws SQLException {
    try (var owner = salesOwner()) {
      execute(owner, "create schema if not exists shared");
      execute(owner, "create table if not exists shared.secret (id int)");
    }
    try (var login = salesLogin()) {
      assertDenied(login, "select * from shared.secret");
      assertDenied(login, "set role sales_owner");
    }
  }

  @Test
  void noServiceEntersTheDatabaseOfAnother() {
    for (var database : List.of("erp_catalog", "postgres", "template1")) {
      assertThatThrownBy(() -> connect(database, "sales_login", SALES.login()))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for database");
      assertThatThrownBy(() -> connect(database, "sales_owner", SALES.owner()))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for database");
    }
  }

  @Test
  void theOwnerMakesARoleForAStoreAndLendsItToTheLogin() throws SQLException {
    try (var owner = salesOwner()) {
      execute(owner, "create role sales_tenant_a nologin");
      execute(owner, "create schema tenant_a");
      execute(owner, "create table tenant_a.receipt (id int)");
      execute(owner, "grant usage on schema tenant_a to sales_tenant_a");
      execute(owner, "grant select on tenant_a.receipt to sales_tenant_a");
      execute(owner, "grant sales_tenant_a to sales_login with inherit false, set true");
    }
    try (var login = salesLogin()) {
      assertDenied(login, "select * from tenant_a.receipt");
      execute(login, "set role sales_tenant_a");
      execute(login, "select * from tenant_a.receipt");
    }
  }

  @Test
  void theOwnerHasNoPowerOverOtherServices() throws SQLException {
    try (var owner = salesOwner()) {
      assertDenied(owner, "alter role catalog_login password 'taken'");
      assertDenied(owner, "grant catalog_owner to sales_login");
      assertDenied(owner, "create role root superuser");
    }
  }

  @Test
  void textIsOrderedAlikeOnEveryPlatform() throws SQLException {
    assertThat(
            query(
                postgres.server().connect("postgres"),
                "select concat_ws(' ', datlocprovider, datlocale) from pg_database"
                    + " where datname = 'erp_sales'"))
        .containsExactly("b C.UTF-8");
  }

  @Test
  void statementStatisticsAreOn() throws SQLException {
    assertThat(
            query(
                postgres.server().connect("postgres"),
                "select count(*) > 0 from pg_stat_statements"))
        .containsExactly("t");
  }

  private static List<String> rolesAndDatabases() throws SQLException {
    return query(
        postgres.server().connect("postgres"),
        """
        select 'role ' || r.rolname || concat_ws(',', rolsuper, rolinherit, rolcreaterole, rolcreatedb,
               rolcanlogin, rolreplication, rolbypassrls, rolconnlimit, s.setconfig)
          from pg_roles r left join pg_db_role_setting s on s.setrole = r.oid
         where rolname like 'sales%'
        union all
        select 'database ' || concat_ws(',', datname, datdba, datacl)
          from pg_database where datname in ('erp_sales', 'postgres', 'template1')
         order by 1
        """);
  }

  private static Connection salesLogin() throws SQLException {
    return connect("erp_sales", "sales_login", SALES.login());
  }

  private static Connection salesOwner() throws SQLException {
    return connect("erp_sales", "sales_owner", SALES.owner());
  }

  private static Connection connect(String database, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(database), user, password);
  }

  private static void assertDenied(Connection connection, String sql) {
    assertThatThrownBy(() -> execute(connection, sql))
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class,
            e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    try (connection;
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var result = new ArrayList<String>();
      while (rows.next()) {
        result.add(rows.getString(1));
      }
      return result;
    }
  }
}
