package uz.erp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://erp.example, https, erp.example, 443",
    "https://erp.example:443/, https, erp.example, 443",
    "http://localhost:8000, http, localhost:8000, 8000",
    "https://[2001:db8::1]:8443, https, [2001:db8::1]:8443, 8443"
  })
  void itIsASchemeAHostAndAPort(String setting, String scheme, String host, String port) {
    assertThat(PublicAddress.parse(setting).orElseThrow().headers())
        .isEqualTo(
            Map.of(
                "X-Forwarded-Proto", scheme,
                "X-Forwarded-Host", host,
                "X-Forwarded-Port", port));
  }

  @Test
  void withoutASettingServicesHearOfNone() {
    assertThat(PublicAddress.parse(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "erp.example",
        "ftp://erp.example",
        "https://erp.example/shop",
        "https://erp.example?a=b",
        "https://user@erp.example",
        "https:///",
        "https:erp.example"
      })
  void anythingElseIsRefusedAtTheStart(String setting) {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicAddress.parse(setting));
  }
}
