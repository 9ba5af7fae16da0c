package uz.erp.gateway.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one client may send.
 *
 * @param user per signed-in user
 * @param key per API key
 * @param address per client address, for requests without a user
 * @param signIn per client address, for logins and registrations
 * @param clients how many buckets are kept; beyond that the least used are forgotten
 * @param body the largest request body
 * @param upload the largest request body on {@code uploadPaths}
 * @param uploadPaths patterns of the paths that take files
 */
@ConfigurationProperties("erp.gateway.limit")
public record LimitProperties(
    Allowance user,
    Allowance key,
    Allowance address,
    Allowance signIn,
    int clients,
    DataSize body,
    DataSize upload,
    List<String> uploadPaths) {

  /**
   * @param burst requests at once
   * @param perMinute requests in the long run
   */
  public record Allowance(int burst, int perMinute) {

    public Allowance {
      if (burst < 1 || perMinute < 1) {
        throw new IllegalArgumentException("an allowance is at least one request");
      }
    }
  }
}
