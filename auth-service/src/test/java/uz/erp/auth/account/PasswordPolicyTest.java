package uz.erp.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.auth.account.PasswordWeakness.TOO_LONG;
import static uz.erp.auth.account.PasswordWeakness.TOO_SHORT;
import static uz.erp.auth.account.PasswordWeakness.TOO_SIMPLE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SecurePass123!",
        "SecurePass123",
        "NewSecurePass123",
        "TestPass123!",
        "new_password_123",
        "correcthorsebattery",
        "мой любимый магазин"
      })
  void aGoodPasswordPasses(String text) {
    assertThat(weaknesses(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "qwerty", "weak", "aaa"})
  void aShortAndSimpleOneIsToldBoth(String text) {
    assertThat(weaknesses(text)).containsExactly(TOO_SHORT, TOO_SIMPLE);
  }

  @Test
  void aShortOneMayBeOtherwiseFine() {
    assertThat(weaknesses("aB3$x9!")).containsExactly(TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678",
        "password",
        "PASSWORD1",
        "qwerty123",
        "aaaaaaaaaaaaaaaa",
        "abababababab",
        "123456789012",
        "998901234567",
        "abcdefghijklm",
        "магазинчик",
        "Tashkent2026"
      })
  void whatIsGuessedFirstIsRefused(String text) {
    assertThat(weaknesses(text)).containsExactly(TOO_SIMPLE);
  }

  @Test
  void theUsernameIsNoPassword() {
    assertThat(PasswordPolicy.weaknessesOf(new Password("Ivan_Owner7"), "ivan_owner7"))
        .containsExactly(TOO_SIMPLE);
  }

  @Test
  void whatBcryptWouldCutOffIsRefused() {
    assertThat(weaknesses("aB3$".repeat(18))).isEmpty();
    assertThat(weaknesses("aB3$".repeat(18) + "x")).containsExactly(TOO_LONG);
    assertThat(weaknesses("Яблоко7!".repeat(6))).containsExactly(TOO_LONG);
    assertThat(weaknesses("x".repeat(1_000_000))).containsExactly(TOO_LONG);
  }

  @Test
  void aPasswordIsNeverPrinted() {
    assertThat(new Password("SecurePass123!").toString()).doesNotContain("Secure");
  }

  private static List<PasswordWeakness> weaknesses(String text) {
    return PasswordPolicy.weaknessesOf(new Password(text), "owner1");
  }
}
