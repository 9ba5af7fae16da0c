package uz.erp.task.webhook.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import uz.erp.task.webhook.address.AddressGuard;

/**
 * Looks a name up once for each connection, which is then made to just these addresses. One
 * forbidden address rules out all of them: a name that mixes them is an attack.
 */
final class GuardedNames implements DnsResolver {

  private final AddressGuard guard;
  private final Lookup names;

  GuardedNames(AddressGuard guard, Lookup names) {
    this.guard = guard;
    this.names = names;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.all(host);
    for (InetAddress address : addresses) {
      if (!guard.allows(address)) {
        throw new ForbiddenAddressException(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Every address of a name, or the one that an address stands for. */
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }
}
