package uz.erp.auth.audit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the request at hand came from, as the gateway forwarded it; empty outside of a request.
 *
 * @param address numeric, or empty when what was forwarded is none
 * @param userAgent cut to what is worth keeping
 */
public record ClientOrigin(String address, String userAgent) {

  private static final int MAX_AGENT = 300;
  private static final int NETWORK_BYTES = 8;
  private static final int ADDRESS_BYTES = 16;

  public static ClientOrigin current() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
      return new ClientOrigin("", "");
    }
    String agent = web.getRequest().getHeader("User-Agent");
    String kept = agent == null ? "" : agent.substring(0, Math.min(agent.length(), MAX_AGENT));
    return new ClientOrigin(numeric(web.getRequest().getRemoteAddr()), kept);
  }

  /**
   * Whom guesses are charged to, as a CIDR block: an IPv4 address, or the /64 of an IPv6 client,
   * who owns all of it and could come from another address each time. Empty when there is no
   * address.
   */
  public String network() {
    if (address.isEmpty()) {
      return "";
    }
    InetAddress parsed = InetAddress.ofLiteral(address);
    return parsed instanceof Inet6Address ? prefixOf(parsed) + "/64" : address + "/32";
  }

  private static String prefixOf(InetAddress address) {
    byte[] prefix = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
    try {
      return InetAddress.getByAddress(Arrays.copyOf(prefix, ADDRESS_BYTES)).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }

  private static String numeric(String address) {
    try {
      return InetAddress.ofLiteral(address).getHostAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }
}
