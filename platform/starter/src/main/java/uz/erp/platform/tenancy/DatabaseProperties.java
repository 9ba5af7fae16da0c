package uz.erp.platform.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the service's database is and who it is there.
 *
 * @param owner runs migrations and owns every table
 * @param login what the running service uses; owns nothing
 * @param poolSize connections that serve stores
 * @param lanes into which they are divided; a store keeps to one while that has room
 * @param sharedPoolSize connections for work without a store: relay, due work, health
 * @param storesPerConnection how many stores a connection serves before it is replaced; each costs
 *     its server session about half a MiB
 */
@ConfigurationProperties("erp.database")
public record DatabaseProperties(
    String host,
    int port,
    String name,
    Account owner,
    Account login,
    int poolSize,
    int lanes,
    int sharedPoolSize,
    int storesPerConnection) {

  public DatabaseProperties {
    if (lanes < 1 || lanes > poolSize) {
      throw new IllegalArgumentException("erp.database.lanes must be from 1 to its pool-size");
    }
    if (storesPerConnection < 1) {
      throw new IllegalArgumentException("erp.database.stores-per-connection must be at least 1");
    }
  }

  /** A database role that may log in. */
  public record Account(String username, String password) {
    @Override
    public String toString() {
      return username;
    }
  }

  String url() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }
}
