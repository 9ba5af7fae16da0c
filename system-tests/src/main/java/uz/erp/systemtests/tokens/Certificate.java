package uz.erp.systemtests.tokens;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** A certificate that a key gives to itself (X.509), in the few bytes that are needed. */
final class Certificate {

  private static final int SEQUENCE = 0x30;

  /** sha256WithRSAEncryption, without parameters. */
  private static final byte[] ALGORITHM = {
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x0b,
    0x05,
    0x00
  };

  private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};

  private Certificate() {}

  /** In base64, as {@code x5c} holds it. */
  static String of(SigningKey key) {
    byte[] name =
        der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, der(0x0c, ascii("erp-auth")))));
    byte[] time =
        der(SEQUENCE, der(0x17, ascii("260101000000Z")), der(0x17, ascii("460101000000Z")));
    byte[] said =
        der(
            SEQUENCE,
            der(0x02, new byte[] {1}),
            ALGORITHM,
            name,
            time,
            name,
            key.open().getEncoded());
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.secret());
      signature.update(said);
      byte[] bits = join(new byte[] {0}, signature.sign());
      return Base64.getEncoder().encodeToString(der(SEQUENCE, said, ALGORITHM, der(0x03, bits)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] der(int tag, byte[]... parts) {
    byte[] content = join(parts);
    int length = content.length;
    byte[] head =
        length < 0x80
            ? new byte[] {(byte) tag, (byte) length}
            : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return join(head, content);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
