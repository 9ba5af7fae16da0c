package uz.erp.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class SharedSecretTest {

  private static final String TEXT = "0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "0123456789abcdef0123456789abcde",
        "                                    "
      })
  void aMissingOrShortOneIsAnErrorThatNamesTheSetting(String text) {
    assertThatThrownBy(() -> SharedSecret.of("ERP_MANAGEMENT_KEY", text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ERP_MANAGEMENT_KEY");
  }

  @Test
  void onlyTheWholeTextMatches() {
    SharedSecret secret = SharedSecret.of("X", TEXT + "\n");

    assertThat(secret.matches(TEXT)).isTrue();
    assertThat(secret.matches(TEXT.substring(1))).isFalse();
    assertThat(secret.matches(TEXT + "0")).isFalse();
    assertThat(secret.matches("")).isFalse();
    assertThat(secret.matches(null)).isFalse();
    assertThat(secret.toString()).doesNotContain(TEXT);
  }

  @Test
  void theManagementKeyIsTakenFromCredentialsAndNotFromTheName() {
    AuthenticationManager key = ManagementKey.of(TEXT);

    assertThat(key.authenticate(shown("operator", TEXT)).isAuthenticated()).isTrue();
    assertThatThrownBy(() -> key.authenticate(shown(TEXT, "operator")))
        .isInstanceOf(BadCredentialsException.class);
  }

  private static UsernamePasswordAuthenticationToken shown(String name, String credentials) {
    return UsernamePasswordAuthenticationToken.unauthenticated(name, credentials);
  }
}
