package uz.erp.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

  @Test
  void caseAndWidthMakeNoOtherName() {
    assertThat(new Username("Owner1").key()).isEqualTo(new Username("ＯＷＮＥＲ１").key());
    assertThat(new Username("ИВАН").key()).isEqualTo("иван");
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner1", "ivan_owner", "ivan@example.com", "Иван", "a.b+c-d"})
  void lettersDigitsAndAFewSignsAreAllowed(String text) {
    assertThat(text).matches(Username.PATTERN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\nb", "<x>", "a/b", "a\"b", "\u202Ea"})
  void othersAreNot(String text) {
    assertThat(text).doesNotMatch(Username.PATTERN);
  }
}
