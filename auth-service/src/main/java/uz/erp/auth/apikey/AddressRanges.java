package uz.erp.auth.apikey;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uz.erp.platform.problem.FieldErrors;

/** Addresses and networks (CIDR) as they are written; a name is none, it would be looked up. */
final class AddressRanges {

  private static final Pattern SHAPE =
      Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f:]{2,39})(?:/([0-9]{1,3}))?");

  private AddressRanges() {}

  /** In the usual spelling and each once. */
  static List<String> checked(Collection<String> asked, FieldErrors errors) {
    List<Optional<String>> read = asked.stream().map(AddressRanges::read).toList();
    if (read.stream().anyMatch(Optional::isEmpty)) {
      errors.add("addresses", "validation.address_range");
    }
    return read.stream().flatMap(Optional::stream).distinct().toList();
  }

  static Optional<String> read(String text) {
    Matcher range = SHAPE.matcher(text.strip());
    if (!range.matches()) {
      return Optional.empty();
    }
    InetAddress address;
    try {
      address = InetAddress.ofLiteral(range.group(1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int bits = address instanceof Inet4Address ? 32 : 128;
    int prefix = range.group(2) == null ? bits : Integer.parseInt(range.group(2));
    return prefix > bits
        ? Optional.empty()
        : Optional.of(address.getHostAddress() + (prefix == bits ? "" : "/" + prefix));
  }
}
