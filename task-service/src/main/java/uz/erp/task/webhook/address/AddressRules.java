package uz.erp.task.webhook.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an endpoint's address must look, before any name is looked up. A host is a full DNS name, or
 * an address spelled the one usual way; what other software might read as an address, like {@code
 * 2130706433} or {@code 0x7f.1}, is neither.
 */
public final class AddressRules {

  private static final int LONGEST = 2000;
  private static final int LONGEST_HOST = 253;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
  private static final Pattern IPV4 =
      Pattern.compile(
          "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");

  /** At least two labels, and the last one begins with a letter: no number in any notation does. */
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private final AddressGuard guard;
  private final List<PortRange> ports;
  private final boolean allowHttp;

  /**
   * @param ports such as {@code 443} or {@code 8000-8999}
   * @param allowHttp also plain HTTP, for development
   * @throws IllegalArgumentException when one is no range of ports
   */
  public AddressRules(AddressGuard guard, Collection<String> ports, boolean allowHttp) {
    this.guard = guard;
    this.ports = ports.stream().map(PortRange::parse).toList();
    this.allowHttp = allowHttp;
  }

  /** What is wrong with it; empty when nothing is. */
  public Optional<AddressFault> fault(String url) {
    if (url.length() > LONGEST || !PRINTABLE.matcher(url).matches()) {
      return Optional.of(AddressFault.FORM);
    }
    try {
      return fault(new URI(url).parseServerAuthority());
    } catch (URISyntaxException e) {
      return Optional.of(AddressFault.FORM);
    }
  }

  private Optional<AddressFault> fault(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(allowHttp && scheme.equals("http"))) {
      return Optional.of(AddressFault.SCHEME);
    }
    if (url.getRawUserInfo() != null || url.getRawFragment() != null || url.getHost() == null) {
      return Optional.of(AddressFault.FORM);
    }
    if (!isHost(url.getHost().toLowerCase(Locale.ROOT))) {
      return Optional.of(AddressFault.HOST);
    }
    int usual = scheme.equals("https") ? HTTPS : HTTP;
    int port = url.getPort() < 0 ? usual : url.getPort();
    boolean open = ports.stream().anyMatch(range -> range.contains(port));
    return open ? Optional.empty() : Optional.of(AddressFault.PORT);
  }

  private boolean isHost(String host) {
    if (IPV4.matcher(host).matches()) {
      return guard.allows(InetAddress.ofLiteral(host));
    }
    if (IPV6.matcher(host).matches()) {
      return isAllowedIpv6(host.substring(1, host.length() - 1));
    }
    return host.length() <= LONGEST_HOST && NAME.matcher(host).matches();
  }

  private boolean isAllowedIpv6(String literal) {
    try {
      InetAddress address = InetAddress.ofLiteral(literal);
      return address instanceof Inet6Address && guard.allows(address);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private record PortRange(int first, int last) {

    static PortRange parse(String text) {
      int dash = text.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(text.substring(dash + 1));
      if (first < 1 || last > 65_535 || first > last) {
        throw new IllegalArgumentException("no ports: " + text);
      }
      return new PortRange(first, last);
    }

    boolean contains(int port) {
      return first <= port && port <= last;
    }
  }
}
