package uz.erp.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySealTest {

  private static final byte[] SECRET = "{\"d\":\"secret\"}".getBytes(StandardCharsets.UTF_8);
  private final KeySeal seal = new KeySeal(key('a'));

  @Test
  void whatWasSealedOpens() {
    byte[] sealed = seal.seal("kid", SECRET);

    assertThat(seal.open("kid", sealed)).isEqualTo(SECRET);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThat(seal.seal("kid", SECRET)).isNotEqualTo(sealed);
  }

  @Test
  void anotherMasterKeyAnotherRowOrAChangedByteDoNotOpen() {
    byte[] sealed = seal.seal("kid", SECRET);
    byte[] changed = sealed.clone();
    changed[20] ^= 1;

    assertThatThrownBy(() -> new KeySeal(key('b')).open("kid", sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ERP_AUTH_MASTER_KEY");
    assertThatThrownBy(() -> seal.open("other", sealed)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.open("kid", changed)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "не base64", "dG9vIHNob3J0"})
  void aMasterKeyIsBase64Of32Bytes(String text) {
    assertThatThrownBy(() -> new KeySeal(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ERP_AUTH_MASTER_KEY");
  }

  private static String key(char fill) {
    return Base64.getEncoder()
        .encodeToString(String.valueOf(fill).repeat(32).getBytes(StandardCharsets.US_ASCII));
  }
}
