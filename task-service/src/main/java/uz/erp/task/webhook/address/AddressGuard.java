package uz.erp.task.webhook.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/**
 * Decides which addresses a webhook may be sent to: those of the public internet and those allowed
 * by configuration. A router may read an IPv4 address inside an IPv6 one differently than we do, so
 * all such forms are refused.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA, IPv4
 *     special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IANA, IPv6
 *     special-purpose addresses</a>
 */
public final class AddressGuard {

  /** Special-purpose blocks: not of the public internet. */
  private static final List<AddressRange> SPECIAL_IPV4 =
      ranges(
          "0.0.0.0/8", // this network; 0.0.0.0 is this host
          "10.0.0.0/8", // private
          "100.64.0.0/10", // behind a carrier's NAT; some clouds keep their metadata there
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local, cloud metadata
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // AMT
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** Outside of it are loopback, ULA, link-local, multicast, mapped IPv4, NAT64 and the rest. */
  private static final AddressRange GLOBAL_IPV6 = AddressRange.parse("2000::/3");

  private static final List<AddressRange> SPECIAL_IPV6 =
      ranges(
          "2001::/23", // protocol assignments, Teredo, ORCHID
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4, an IPv4 address inside
          "2620:4f:8000::/48", // AS112
          "3fff::/20"); // documentation

  private final List<AddressRange> allowed;

  /**
   * @param allowed blocks that are allowed in addition to the public ones, such as {@code
   *     10.1.0.0/16}
   * @throws IllegalArgumentException when one is no block of addresses
   */
  public AddressGuard(Collection<String> allowed) {
    this.allowed = allowed.stream().map(AddressRange::parse).toList();
  }

  public boolean allows(InetAddress address) {
    return isIn(allowed, address) || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? !isIn(SPECIAL_IPV4, address)
        : GLOBAL_IPV6.contains(address) && !isIn(SPECIAL_IPV6, address);
  }

  private static boolean isIn(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String... cidrs) {
    return List.of(cidrs).stream().map(AddressRange::parse).toList();
  }
}
