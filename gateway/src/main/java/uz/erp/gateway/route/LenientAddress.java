package uz.erp.gateway.route;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Encodes what a client forgot to encode in an address, such as Cyrillic letters typed into a
 * search. Left alone, the address would be refused as no URI before anything here could answer in
 * words. In the path it also decodes letters, digits, {@code -}, {@code _} and {@code ~} that need
 * no encoding (RFC 3986, 6.2.2.2), so that routes, limits and services see one spelling of it; an
 * encoded dot stays, because it is refused behind this.
 *
 * <p>Netty reads one char per byte, so encoding char by char encodes the UTF-8 that was sent.
 */
@Sharable
final class LenientAddress extends ChannelInboundHandlerAdapter {

  /** Printable ASCII that an address may not hold as it is. */
  private static final String UNSAFE = "\"<>[\\]^`{|}";

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      request.setUri(encoded(request.uri()));
    }
    context.fireChannelRead(message);
  }

  static String encoded(String address) {
    int query = address.indexOf('?');
    int pathEnd = query < 0 ? address.length() : query;
    for (int i = 0; i < address.length(); i++) {
      if (isUnsafe(address, i) || i < pathEnd && isNeedlesslyEncoded(address, i)) {
        return encodedFrom(address, i, pathEnd);
      }
    }
    return address;
  }

  private static String encodedFrom(String address, int first, int pathEnd) {
    StringBuilder result = new StringBuilder(address.length() + 32).append(address, 0, first);
    for (int i = first; i < address.length(); i++) {
      char c = address.charAt(i);
      if (isUnsafe(address, i)) {
        result.append('%').append(hex(c >> 4)).append(hex(c));
      } else if (i < pathEnd && isNeedlesslyEncoded(address, i)) {
        result.append(encodedAt(address, i));
        i += 2;
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static boolean isNeedlesslyEncoded(String address, int i) {
    if (address.charAt(i) != '%' || isUnsafe(address, i)) {
      return false;
    }
    char c = encodedAt(address, i);
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '~';
  }

  private static char encodedAt(String address, int i) {
    return (char)
        (Character.digit(address.charAt(i + 1), 16) * 16
            + Character.digit(address.charAt(i + 2), 16));
  }

  private static boolean isUnsafe(String address, int i) {
    char c = address.charAt(i);
    if (c == '%') {
      return !isHex(address, i + 1) || !isHex(address, i + 2);
    }
    return c <= ' ' || c >= 0x7f || UNSAFE.indexOf(c) >= 0;
  }

  private static boolean isHex(String address, int i) {
    return i < address.length() && Character.digit(address.charAt(i), 16) >= 0;
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 0xf, 16));
  }
}
