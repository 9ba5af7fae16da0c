package uz.erp.auth.audit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
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

  public static ClientOrigin current() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
      return new ClientOrigin("", "");
    }
    String agent = web.getRequest().getHeader("User-Agent");
    String kept = agent == null ? "" : agent.substring(0, Math.min(agent.length(), MAX_AGENT));
    return new ClientOrigin(numeric(web.getRequest().getRemoteAddr()), kept);
  }

  /**
   * Whom guesses are charged to: an IPv6 client owns its whole /64 and could come from another
   * address each time.
   */
  public String network() {
    if (address.isEmpty()) {
      return "";
    }
    InetAddress parsed = InetAddress.ofLiteral(address);
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
        : address;
  }

  private static String numeric(String address) {
    try {
      return InetAddress.ofLiteral(address).getHostAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }
}
