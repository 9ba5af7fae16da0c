package uz.erp.task.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private final AddressGuard guard = new AddressGuard(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:4860:4860::8888",
        "2a00:1450:4001::1",
        "2606:4700::1111",
        "2003::1"
      })
  void thePublicInternetIsReached(String address) {
    assertThat(guard.allows(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.0",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.0.1",
        "169.254.169.254",
        "169.254.170.2",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:7f00:1::1",
        "2002:a9fe:a9fe::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fdff:ffff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "ff0e::1"
      })
  void everythingElseIsRefused(String address) {
    assertThat(guard.allows(InetAddress.ofLiteral(address))).isFalse();
  }

  /** Java returns the IPv4 address inside of a mapped one. */
  @ParameterizedTest
  @ValueSource(strings = {"7f000001", "0a000001", "a9fea9fe", "c0a80001"})
  void whatIsMappedIsRefused(String ipv4) throws UnknownHostException {
    byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff" + ipv4);
    byte[] compatible = HexFormat.of().parseHex("000000000000000000000000" + ipv4);

    assertThat(guard.allows(InetAddress.getByAddress(mapped))).isFalse();
    assertThat(guard.allows(InetAddress.getByAddress(compatible))).isFalse();
  }

  @Test
  void whatIsAllowedIsReachedAndNothingBeside() {
    AddressGuard office = new AddressGuard(List.of("10.1.0.0/16", "127.0.0.1", "fd00::/8"));

    assertThat(office.allows(InetAddress.ofLiteral("10.1.255.255"))).isTrue();
    assertThat(office.allows(InetAddress.ofLiteral("10.2.0.0"))).isFalse();
    assertThat(office.allows(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
    assertThat(office.allows(InetAddress.ofLiteral("127.0.0.2"))).isFalse();
    assertThat(office.allows(InetAddress.ofLiteral("fd12::1"))).isTrue();
    assertThat(office.allows(InetAddress.ofLiteral("8.8.8.8"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/-1", "x/8"})
  void whatIsNoBlockStopsTheService(String block) {
    List<String> allowed = List.of(block);

    assertThatThrownBy(() -> new AddressGuard(allowed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
