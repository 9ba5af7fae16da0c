package uz.erp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a/b/?c=d&e=%D1%85+f",
        "/a~b_c-d.e!$&'()*+,;=:@",
        "http://host:8000/a?b#c",
        "*"
      })
  void aRightAddressIsNotTouched(String address) {
    assertThat(LenientAddress.encoded(address)).isSameAs(address);
  }

  @ParameterizedTest
  @CsvSource({
    "/a?b=50%, /a?b=50%25",
    "/a?b=%zz, /a?b=%25zz",
    "/a?b=%4, /a?b=%254",
    "/a?b={c|d}, /a?b=%7Bc%7Cd%7D",
    "/a/[b]\\c, /a/%5Bb%5D%5Cc"
  })
  void whatMayNotStandThereIsEncoded(String sent, String expected) {
    assertThat(LenientAddress.encoded(sent)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/%73al%65s/%31/%63ash/?a=%31, /api/sales/1/cash/?a=%31",
    "/%7Euser/%2d%5F/, /~user/-_/",
    "/a/%2e%2E/%2f/%5c/, /a/%2e%2E/%2f/%5c/",
    "/a/%2%35/, /a/%2525/",
    "/a/%2531/, /a/%2531/",
    "/хлеб/%D1%85/, /%D1%85%D0%BB%D0%B5%D0%B1/%D1%85/",
    "http://host/%73ales/, http://host/sales/"
  })
  void aPathHasOneSpelling(String sent, String expected) {
    String asNettyReadsIt =
        new String(sent.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(LenientAddress.encoded(asNettyReadsIt)).isEqualTo(expected);
  }

  @Test
  void anyBytesMakeAnAddress() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String asNettyReadsIt = "/a?b=" + new String(all, StandardCharsets.ISO_8859_1);

    assertThat(URI.create(LenientAddress.encoded(asNettyReadsIt)).getPath()).isEqualTo("/a");
  }
}
