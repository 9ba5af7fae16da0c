package uz.erp.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import uz.erp.platform.test.Backends;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStores;
import uz.erp.sample.SampleApplication;

@ServiceIT
@ContextConfiguration(classes = SampleApplication.class)
class SchemaUpgradeIT {

  private static final String OLD = "V202001010000/1";
  private static final String NEWER = "V299901010000/9999";

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private FlywayProperties migrations;
  @Autowired private JdbcClient jdbc;

  private int upgrade() {
    return SchemaUpgrade.run(
        "--spring.flyway.url=" + migrations.getUrl(),
        "--spring.flyway.password=" + migrations.getPassword(),
        "--logging.structured.format.console=");
  }

  private Tenant storeAt(String version) throws SQLException {
    Tenant tenant = stores.open("upgrade").tenant();
    schemas.ensure(tenant);
    asOwner(
        "update shared.tenant set version = '%s' where schema_name = '%s'"
            .formatted(version, tenant.schema()));
    return tenant;
  }

  private String versionOf(Tenant tenant) {
    return jdbc.sql("select version from shared.tenant where schema_name = ?")
        .param(tenant.schema())
        .query(String.class)
        .single();
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection connection = Backends.asOwner("sample");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void storesThatAreBehindAreUpToDateWhenItEnds() throws SQLException {
    Tenant store = storeAt(OLD);
    assertThat(upgrade()).isZero();
    assertThat(versionOf(store)).isEqualTo(new SchemaMigrations("tenant").version());
  }

  @Test
  void itFailsWithAStoreThatCannotBeMigratedAndStillMigratesTheOthers() throws SQLException {
    Tenant broken = storeAt(OLD);
    Tenant other = storeAt(OLD);
    // its record says that nothing was done yet, and what would be done is in the way
    asOwner("delete from " + broken.schema() + ".flyway_schema_history");
    try {
      assertThat(upgrade()).isEqualTo(1);
      assertThat(versionOf(broken)).isEqualTo(OLD);
      assertThat(versionOf(other)).isNotEqualTo(OLD);
    } finally {
      asOwner("delete from shared.tenant where schema_name = '" + broken.schema() + "'");
    }
  }

  @Test
  void aStoreOfANewerVersionIsLeftAsItIs() throws SQLException {
    Tenant store = storeAt(NEWER);
    assertThat(upgrade()).isZero();
    schemas.migrate(store.key(), store.schema());
    assertThat(versionOf(store)).isEqualTo(NEWER);
  }

  @Test
  void scriptsThatOnlyANewerVersionHasArePassedOver() throws SQLException {
    asOwner(
        """
        insert into shared.flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (9998, '202001010000', 'late', 'SQL', 'V202001010000__late.sql', 'newer', 1, true),
               (9999, '299901010000', 'new', 'SQL', 'V299901010000__new.sql', 'newer', 1, true)""");
    try {
      assertThat(upgrade()).isZero();
    } finally {
      asOwner("delete from shared.flyway_schema_history where installed_by = 'newer'");
    }
  }

  @Test
  void itFailsWithoutItsDatabase() {
    assertThat(
            SchemaUpgrade.run(
                "--spring.flyway.url=jdbc:postgresql://127.0.0.1:1/erp_sample",
                "--logging.structured.format.console="))
        .isEqualTo(1);
  }
}
