package uz.erp.gateway.pass;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * What auth-service says of the API client that a pass was issued to.
 *
 * @param apiKeyId which is charged, whichever of its secrets is used
 * @param addresses allowed client addresses; empty for any
 */
record ApiClient(long apiKeyId, List<InetAddressMatcher> addresses) {

  static ApiClient of(long apiKeyId, @Nullable List<String> addresses) {
    return new ApiClient(
        apiKeyId,
        addresses == null
            ? List.of()
            : addresses.stream().map(InetAddressMatchers::fromIpAddress).toList());
  }

  boolean mayComeFrom(@Nullable InetSocketAddress client) {
    if (addresses.isEmpty()) {
      return true;
    }
    InetAddress address = client == null ? null : client.getAddress();
    return address != null && addresses.stream().anyMatch(range -> range.matches(address));
  }
}
