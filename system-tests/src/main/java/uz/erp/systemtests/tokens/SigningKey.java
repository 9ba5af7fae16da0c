package uz.erp.systemtests.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.database.Databases;

/**
 * A key that signs tokens: the one of the suite under test, opened with the master key in its home,
 * so that a token can be wrong in one thing only; or a foreign key.
 */
public record SigningKey(String kid, RSAPrivateKey secret, RSAPublicKey open) {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** The one that signs now. */
  public static SigningKey ofSuite(Databases databases) {
    return listOfSuite(databases).getFirst();
  }

  /** All that have signed so far and are still kept, the newest first. */
  static List<SigningKey> listOfSuite(Databases databases) {
    try (Connection connection = databases.ofService("auth");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select kid, sealed_private_key from shared.signing_key where signs_from <= now()"
                    + " order by signs_from desc")) {
      byte[] master =
          Base64.getDecoder()
              .decode(
                  Files.readString(databases.home().resolve("secrets/auth_master_key")).strip());
      List<SigningKey> keys = new ArrayList<>();
      while (rows.next()) {
        keys.add(opened(master, rows.getString(1), rows.getBytes(2)));
      }
      return keys;
    } catch (SQLException | GeneralSecurityException e) {
      throw new IllegalStateException("the suite's signing key cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that the suite does not know. */
  static SigningKey ofStranger(String kid) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(
          kid, (RSAPrivateKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public half as a JSON Web Key. */
  String jwk() {
    return """
    {"kty":"RSA","alg":"RS256","use":"sig","kid":"%s","n":"%s","e":"%s"}\
    """
        .formatted(kid, number(open.getModulus()), number(open.getPublicExponent()));
  }

  private static SigningKey opened(byte[] master, String kid, byte[] sealed)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(master, "AES"),
        new GCMParameterSpec(TAG_BITS, Arrays.copyOf(sealed, NONCE_BYTES)));
    cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
    JsonNode jwk =
        Json.read(cipher.doFinal(Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length)));
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    BigInteger modulus = number(jwk, "n");
    return new SigningKey(
        kid,
        (RSAPrivateKey) rsa.generatePrivate(new RSAPrivateKeySpec(modulus, number(jwk, "d"))),
        (RSAPublicKey) rsa.generatePublic(new RSAPublicKeySpec(modulus, number(jwk, "e"))));
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).stringValue()));
  }

  /** Without the byte that only says that it is not negative. */
  static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return TokenFactory.encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  @Override
  public String toString() {
    return "SigningKey[" + kid + "]";
  }
}
