package uz.erp.platform.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;

/** The tenant-aware data source and what makes schemas. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties({
  DatabaseProperties.class,
  DataSourceProperties.class,
  FlywayProperties.class
})
@AutoConfigurationPackage(basePackages = "uz.erp.platform.measure.persistence")
public class TenancyAutoConfiguration {

  @Bean
  Roles databaseRoles(@Value("${erp.service}") String service, DataSourceProperties login) {
    return new Roles(service, Objects.requireNonNull(login.determineUsername()));
  }

  /** For migrations only; the running service never works as the owner. */
  @Bean(defaultCandidate = false)
  DataSource ownerDataSource(FlywayProperties properties) {
    return owner(properties);
  }

  static PGSimpleDataSource owner(FlywayProperties properties) {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(properties.getUrl());
    owner.setUser(properties.getUser());
    owner.setPassword(properties.getPassword());
    owner.setConnectTimeout(5);
    return owner;
  }

  @Bean
  StoreLanes storeLanes(
      DatabaseProperties properties,
      DataSourceProperties login,
      Roles roles,
      @Qualifier("ownerDataSource") DataSource owner,
      ObjectProvider<MeterRegistry> meters) {
    new SharedSchema(owner, roles).migrate();
    int lanes = properties.lanes();
    return new StoreLanes(
        IntStream.range(0, lanes)
            .mapToObj(
                lane -> {
                  // sizes differ by one at most and add up
                  int size = (properties.poolSize() + lane) / lanes;
                  return pool("stores-" + (lane + 1), size, login, roles, meters);
                })
            .toList());
  }

  /** After the other, which makes what it works with. */
  @Bean(destroyMethod = "close", defaultCandidate = false)
  @DependsOn("storeLanes")
  HikariDataSource sharedPool(
      DatabaseProperties properties,
      DataSourceProperties login,
      Roles roles,
      ObjectProvider<MeterRegistry> meters) {
    return pool("shared", properties.sharedPoolSize(), login, roles, meters);
  }

  private static HikariDataSource pool(
      String name,
      int size,
      DataSourceProperties login,
      Roles roles,
      ObjectProvider<MeterRegistry> meters) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(login.determineUrl());
    config.setUsername(login.determineUsername());
    config.setPassword(login.determinePassword());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "60");
    config.addDataSourceProperty("ApplicationName", roles.service());
    meters.ifAvailable(config::setMetricRegistry);
    return new HikariDataSource(config);
  }

  @Bean
  @Primary
  TenantDataSource dataSource(
      StoreLanes stores,
      @Qualifier("sharedPool") HikariDataSource shared,
      Roles roles,
      DatabaseProperties properties) {
    return new TenantDataSource(stores, shared, roles, properties.storesPerConnection());
  }

  @Bean
  TenantSchemas tenantSchemas(
      @Qualifier("ownerDataSource") DataSource owner, TenantDataSource connections, Roles roles) {
    return new TenantSchemas(owner, connections::renew, roles);
  }

  @Bean
  OutdatedTenants outdatedTenants(TenantSchemas schemas) {
    return new OutdatedTenants(schemas);
  }
}
