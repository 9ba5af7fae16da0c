package uz.erp.gateway.route;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Encodes what a client forgot to encode in an address, such as Cyrillic letters typed into a
 * search. Left alone, the address would be refused as no URI before anything here could answer in
 * words.
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
    for (int i = 0; i < address.length(); i++) {
      if (isUnsafe(address, i)) {
        return encodedFrom(address, i);
      }
    }
    return address;
  }

  private static String encodedFrom(String address, int first) {
    StringBuilder result = new StringBuilder(address.length() + 32).append(address, 0, first);
    for (int i = first; i < address.length(); i++) {
      char c = address.charAt(i);
      if (isUnsafe(address, i)) {
        result.append('%').append(hex(c >> 4)).append(hex(c));
      } else {
        result.append(c);
      }
    }
    return result.toString();
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
