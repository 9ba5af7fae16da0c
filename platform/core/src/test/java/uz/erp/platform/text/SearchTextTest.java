package uz.erp.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void cyrillicIsFoldedAndYoIsYe() {
    assertThat(SearchText.of("  Мёд  Цветочный ")).isEqualTo("мед цветочный");
  }

  @Test
  void allUzbekApostrophesAreOne() {
    assertThat(SearchText.of("Oʻrik"))
        .isEqualTo(SearchText.of("o'rik"))
        .isEqualTo(SearchText.of("O‘RIK"))
        .isEqualTo(SearchText.of("o`rik"));
  }

  @Test
  void wildcardsAreTakenLiterally() {
    assertThat(SearchText.contains("50%_\\")).isEqualTo("%50\\%\\_\\\\%");
  }

  @Test
  void everyWordIsAPatternOfItsOwn() {
    assertThat(SearchText.containsEach("Pro iPhone")).containsExactly("%pro%", "%iphone%");
  }
}
