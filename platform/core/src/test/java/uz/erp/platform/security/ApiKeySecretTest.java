package uz.erp.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTest {

  @Test
  void aNewKeyHasTheFormThatScannersLookForAndIsReadAgain() {
    ApiKeySecret key = ApiKeySecret.random();

    assertThat(key.reveal()).matches("erp_live_[0-9A-Za-z]{49}").endsWith(key.lastFour());
    assertThat(ApiKeySecret.parse(key.reveal()))
        .hasValueSatisfying(
            read -> assertThat(read.fingerprint()).isEqualTo(key.fingerprint()).hasSize(64));
    assertThat(IntStream.range(0, 100).mapToObj(i -> ApiKeySecret.random().reveal()))
        .doesNotHaveDuplicates();
  }

  /** Another implementation made these: base 62 of zlib's crc32 of what stands before it. */
  @Test
  void theChecksumIsTheOneThatIsDocumented() {
    String body = "erp_live_" + "0".repeat(43);

    assertThat(ApiKeySecret.parse(body + "0RCtxz")).isPresent();
    assertThat(ApiKeySecret.parse(body + "000000")).isEmpty();
  }

  @Test
  void aKeyWithOneCharacterWrongIsNoKey() {
    String good = ApiKeySecret.random().reveal();

    for (int i = 0; i < good.length(); i++) {
      char other = good.charAt(i) == 'x' ? 'y' : 'x';
      assertThat(ApiKeySecret.parse(good.substring(0, i) + other + good.substring(i + 1)))
          .as("character %d", i)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "erp_live_", "erp_test_x", "Bearer erp_live_0", "erp_live_\u0000"})
  void whatIsNoKeyIsNoKey(String text) {
    assertThat(ApiKeySecret.parse(text)).isEmpty();
  }

  @Test
  void itsTextDoesNotTellIt() {
    ApiKeySecret key = ApiKeySecret.random();

    assertThat(key.toString()).isEqualTo("erp_live_…" + key.lastFour());
  }
}
