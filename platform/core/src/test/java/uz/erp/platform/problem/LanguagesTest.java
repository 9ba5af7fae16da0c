package uz.erp.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uz | uz",
        "en-US,en;q=0.9 | en",
        "de,uz;q=0.3 | uz",
        "fr | ru",
        "* | ru",
        "ru-RU | ru",
        "q=;;;broken | ru",
        "' ' | ru"
      })
  void theBestSupportedLanguageIsChosen(String header, String language) {
    assertThat(Languages.choose(header).getLanguage()).isEqualTo(language);
  }

  @Test
  void everyTextIsThereInEveryLanguage() throws Exception {
    Set<Object> russian = keys("ru");
    assertThat(keys("uz")).isEqualTo(russian);
    assertThat(keys("en")).isEqualTo(russian);
    for (CommonProblem problem : CommonProblem.values()) {
      assertThat(russian)
          .contains("problem." + problem.code(), "problem.title." + problem.status());
    }
  }

  private static Set<Object> keys(String language) throws Exception {
    Properties properties = new Properties();
    try (var in =
        LanguagesTest.class.getResourceAsStream("/platform-messages_" + language + ".properties")) {
      properties.load(in);
    }
    return properties.keySet();
  }
}
