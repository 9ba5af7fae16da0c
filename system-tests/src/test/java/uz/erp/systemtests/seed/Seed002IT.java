package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Registration in one form as document 002 shows it, and every message that it prints. */
@Journey
@Order(2)
@TestInstance(Lifecycle.PER_CLASS)
class Seed002IT {

  private final Script script = new Script("002");
  private final Suite suite;

  Seed002IT(Suite suite) {
    this.suite = suite;
  }

  @BeforeAll
  void anOwnerRegistersWithAllFields() {
    Answer registered = script.play(suite.anyone(), "register, full");

    assertThat(registered.string("/data/user/full_name")).isEqualTo("Иван Петров");
    suite
        .anyone()
        .withToken(registered.string("/data/tokens/access"))
        .inStore(registered.string("/data/store/tenant_key"))
        .get("/api/products/products/")
        .expect(200);
  }

  @Test
  void anOwnerRegistersWithTheRequiredFields() {
    script.play(suite.anyone(), "register, minimal", Map.of("ivan_owner", "ivan_minimal"));
  }

  @ParameterizedTest
  @CsvSource({
    "username taken, username",
    "passwords differ, password_confirm",
    "weak password, password",
    "wrong phone, owner_phone"
  })
  void aRefusalSaysWhatIsPrintedAndTheSameInTwoOtherLanguages(String name, String field) {
    Answer russian = script.play(suite.anyone(), name);
    Answer uzbek = script.ask(suite.anyone(), name, "uz").expect(400);
    Answer english = script.ask(suite.anyone(), name, "en").expect(400);

    assertThat(russian.at("/errors").propertyNames()).containsExactly(field);
    assertThat(russian.at("/" + field)).isEqualTo(russian.at("/errors/" + field));
    assertThat(messages(uzbek, field)).isNotEqualTo(messages(english, field));
    assertThat(messages(uzbek, field) + messages(english, field)).matches("\\P{IsCyrillic}+");
    assertThat(english.at("/" + field)).hasSameSizeAs(russian.at("/" + field));
    assertThat(uzbek.at("/" + field)).hasSameSizeAs(russian.at("/" + field));
  }

  private static String messages(Answer answer, String field) {
    return answer.at("/" + field).toString();
  }
}
