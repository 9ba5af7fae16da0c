package uz.erp.task.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

  private final AddressRules rules =
      new AddressRules(new AddressGuard(List.of()), List.of("443", "8443"), false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example.com/hooks",
        "HTTPS://Shop.Example.COM/hooks?a=b&c=%20",
        "https://shop.example.com",
        "https://shop.example.com:443/",
        "https://shop.example.com:8443/x",
        "https://xn--80ak6aa92e.com/",
        "https://8.8.8.8/",
        "https://[2a00:1450:4001::1]:8443/"
      })
  void anAddressOnThePublicInternetWillDo(String url) {
    assertThat(rules.fault(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "http://shop.example.com/ SCHEME",
        "ftp://shop.example.com/ SCHEME",
        "file:///etc/passwd SCHEME",
        "shop.example.com SCHEME",
        "//shop.example.com/ SCHEME",
        "javascript:alert(1) SCHEME",
        "https:shop.example.com FORM",
        "https:/shop.example.com FORM",
        "https:// FORM",
        "https://user@shop.example.com/ FORM",
        "https://user:secret@shop.example.com/ FORM",
        "https://8.8.8.8@127.0.0.1/ FORM",
        "https://shop.example.com/#top FORM",
        "https://shop.example.com\\@127.0.0.1/ FORM",
        "https://магазин.uz/ FORM",
        "https://shop.example.com/пути FORM",
        "https://shop_1.example.uz/ FORM",
        "https://shop.example.com:x/ FORM",
        "https://127.1/ FORM",
        "https://localhost/ HOST",
        "https://intranet/ HOST",
        "https://shop.example.com./ HOST",
        "https://127.0.0.1/ HOST",
        "https://10.0.0.1/ HOST",
        "https://169.254.169.254/latest/meta-data/ HOST",
        "https://[::1]/ HOST",
        "https://[::ffff:127.0.0.1]/ HOST",
        "https://[::ffff:7f00:1]/ HOST",
        "https://[::ffff:8.8.8.8]/ HOST",
        "https://[64:ff9b::7f00:1]/ HOST",
        "https://[fe80::1]/ HOST",
        "https://[2002:7f00:1::]/ HOST",
        "https://shop.example.com:22/ PORT",
        "https://shop.example.com:80/ PORT",
        "https://shop.example.com:0/ PORT",
        "https://shop.example.com:5432/ PORT"
      })
  void anythingElseIsRefusedForWhatItIs(String url, AddressFault fault) {
    assertThat(rules.fault(url)).contains(fault);
  }

  /** What other software reads as 127.0.0.1, or as something else than it looks. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.1/",
        "https://0x7f.0x0.0x0.0x1/",
        "https://017700000001/",
        "https://0177.0.0.1/",
        "https://127.0.0.01/",
        "https://127.0.1/",
        "https://127.0.0.1./",
        "https://127.0.0.1.5/",
        "https://256.256.256.256/",
        "https://①②⑦.⓪.⓪.①/",
        "https://127。0。0。1/",
        "https://127%2e0%2e0%2e1/",
        "https://[::1%25lo]/",
        "https://[fe80::1%25eth0]/",
        "https://[0:0:0:0:0:ffff:127.0.0.1]/",
        "https://[v1.x]/",
        "https://shop.example.com\t/",
        "https://shop.example.com\r\nX: y/",
        "https://shop.example.com/ x",
        " https://shop.example.com/",
        "https://-shop.example.com/",
        "https://shop..example.uz/",
        "https://shop.example.7/",
        "https://shop.example.0x7/",
        "https:///shop.example.com/",
        "https://?shop.example.com",
        "https://shop.example.com:99999/",
        ""
      })
  void oddSpellingsAreRefused(String url) {
    assertThat(rules.fault(url)).isPresent();
  }

  @Test
  void longAddressesAreRefused() {
    String url = "https://shop.example.com/";

    assertThat(rules.fault(url + "x".repeat(2000 - url.length()))).isEmpty();
    assertThat(rules.fault(url + "x".repeat(2001 - url.length()))).contains(AddressFault.FORM);
    assertThat(rules.fault("https://" + "a.".repeat(126) + "uz/")).contains(AddressFault.HOST);
  }

  @Test
  void developmentMayAllowMore() {
    AddressRules here =
        new AddressRules(new AddressGuard(List.of("127.0.0.1")), List.of("80", "8000-8999"), true);

    assertThat(here.fault("http://127.0.0.1/")).isEmpty();
    assertThat(here.fault("http://127.0.0.1:8999/")).isEmpty();
    assertThat(here.fault("http://127.0.0.1:9000/")).contains(AddressFault.PORT);
    assertThat(here.fault("http://127.0.0.2/")).contains(AddressFault.HOST);
    assertThat(here.fault("https://shop.example.com/")).contains(AddressFault.PORT);
    assertThat(here.fault("ftp://127.0.0.1/")).contains(AddressFault.SCHEME);
  }
}
