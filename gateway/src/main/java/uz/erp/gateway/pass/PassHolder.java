package uz.erp.gateway.pass;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * What auth-service says of the machine that a pass was given to.
 *
 * @param apiKeyId by which it is charged, whichever of its secrets it shows
 * @param addresses from where it may come; empty for anywhere
 */
record PassHolder(long apiKeyId, List<InetAddressMatcher> addresses) {

  static PassHolder of(long apiKeyId, @Nullable List<String> addresses) {
    return new PassHolder(
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
