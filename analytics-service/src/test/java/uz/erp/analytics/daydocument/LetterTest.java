package uz.erp.analytics.daydocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.analytics.daydocument.Letter.Entry;
import uz.erp.analytics.daydocument.Letter.Section;

class LetterTest {

  @Test
  void theMessageHasALineForEachFigure() {
    assertThat(letter("Tea", "5").text()).isEqualTo("Day\nSales: 10\n\nBest\nTea: 5");
  }

  @Test
  void namesCannotBecomeMarkup() {
    String html = letter("<img src=x onerror=\"alert('1')\"> & co", "5").html();

    assertThat(html)
        .doesNotContain("<img")
        .doesNotContain("'1'")
        .contains("&lt;img")
        .contains("&amp; co");
  }

  @Test
  void theMessageIsNeverTooLong() {
    String wide = "\uD83D\uDE00".repeat(3_000);
    String text = letter(wide, "5").text();

    assertThat(text.length()).isLessThanOrEqualTo(Letter.MAX_TEXT).isGreaterThan(4_000);
    assertThat(text).endsWith("…");
    assertThat(Character.isLowSurrogate(text.charAt(text.length() - 2))).isTrue();
  }

  @Test
  void aMessageThatJustFitsIsWhole() {
    String fitting = "x".repeat(Letter.MAX_TEXT - letter("", "5").text().length());

    assertThat(letter(fitting, "5").text()).hasSize(Letter.MAX_TEXT).endsWith("x: 5");
    assertThat(letter(fitting + "x", "5").text()).hasSize(Letter.MAX_TEXT).endsWith("…");
  }

  private static Letter letter(String name, String value) {
    return new Letter(
        "en",
        "Day",
        List.of(new Entry("Sales", "10")),
        List.of(new Section("Best", Collections.singletonList(new Entry(name, value)))));
  }
}
