package uz.erp.platform.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a service uses its database. Where that is and who it is there are Spring Boot's own
 * properties: {@code spring.datasource} for the login of the running service, {@code spring.flyway}
 * for the owner of every table, who migrates.
 *
 * @param poolSize connections that serve stores
 * @param lanes into which they are divided; a store keeps to one while that has room
 * @param sharedPoolSize connections for work without a store: relay, due work, health
 * @param storesPerConnection how many stores a connection serves before it is replaced; each costs
 *     its server session about half a MiB
 */
@ConfigurationProperties("erp.database")
public record DatabaseProperties(
    int poolSize, int lanes, int sharedPoolSize, int storesPerConnection) {

  public DatabaseProperties {
    if (lanes < 1 || lanes > poolSize) {
      throw new IllegalArgumentException("erp.database.lanes must be from 1 to its pool-size");
    }
    if (storesPerConnection < 1) {
      throw new IllegalArgumentException("erp.database.stores-per-connection must be at least 1");
    }
  }
}
