package uz.erp.platform.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the service's database is and who it is there.
 *
 * @param owner runs migrations and owns every table
 * @param login what the running service uses; owns nothing
 * @param poolSize connections of the login
 */
@ConfigurationProperties("erp.database")
public record DatabaseProperties(
    String host, int port, String name, Account owner, Account login, int poolSize) {

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
