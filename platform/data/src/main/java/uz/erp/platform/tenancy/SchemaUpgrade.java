package uz.erp.platform.tenancy;

import java.util.List;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings a service's database up to date and ends: the schema {@code shared}, the model of new
 * stores, and every store. A deployment runs it before the first instance of a new version, while
 * those of the old one serve. It is a program of its own in the service's jar, with the service's
 * configuration and nothing else of it: it consumes no events and answers no requests.
 *
 * <p>It fails when any store could not be brought up to date, so that a version whose migrations do
 * not fit what is stored never gets to serve anybody.
 */
public final class SchemaUpgrade {

  private static final Logger log = LoggerFactory.getLogger(SchemaUpgrade.class);

  private final SharedSchema shared;
  private final OutdatedTenants tenants;

  private SchemaUpgrade(SharedSchema shared, OutdatedTenants tenants) {
    this.shared = shared;
    this.tenants = tenants;
  }

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Returns the exit code: 0 if everything is up to date now. */
  static int run(String... args) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE).run(args)) {
      return context.getBean(SchemaUpgrade.class).run();
    } catch (RuntimeException e) {
      log.error("the database could not be brought up to date", e);
      return 1;
    }
  }

  private int run() {
    shared.migrate();
    List<String> behind = tenants.migrateAll();
    if (behind.isEmpty()) {
      log.info("the database is up to date");
      return 0;
    }
    log.error("not up to date: {}", behind);
    return 1;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({DataSourceProperties.class, FlywayProperties.class})
  static class Parts {

    @Bean
    SchemaUpgrade schemaUpgrade(
        @Value("${erp.service}") String service,
        DataSourceProperties login,
        FlywayProperties migrations) {
      Roles roles = new Roles(service, Objects.requireNonNull(login.determineUsername()));
      PGSimpleDataSource owner = TenancyAutoConfiguration.owner(migrations);
      // it holds no connections of stores that a migration could make stale
      TenantSchemas schemas = new TenantSchemas(owner, () -> {}, roles);
      return new SchemaUpgrade(new SharedSchema(owner, roles), new OutdatedTenants(schemas));
    }
  }
}
