package uz.erp.task.webhook.address;

import java.net.InetAddress;

/**
 * A block of addresses.
 *
 * @param prefix how many leading bits its addresses have in common
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632">RFC 4632, CIDR</a>
 */
record AddressRange(InetAddress first, int prefix) {

  AddressRange {
    if (prefix < 0 || prefix > first.getAddress().length * 8) {
      throw new IllegalArgumentException("no prefix of " + first + ": " + prefix);
    }
  }

  /**
   * Reads {@code 10.0.0.0/8} or {@code fc00::/7}; an address alone is a block of one.
   *
   * @throws IllegalArgumentException when it is neither; names are not looked up
   */
  static AddressRange parse(String cidr) {
    int slash = cidr.indexOf('/');
    InetAddress first = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash));
    int prefix =
        slash < 0
            ? first.getAddress().length * 8
            : Integer.parseInt(cidr, slash + 1, cidr.length(), 10);
    return new AddressRange(first, prefix);
  }

  boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> bit % 8;
      if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
