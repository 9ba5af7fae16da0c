package uz.erp.auth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource({
    "Мой Магазин, moy-magazin",
    "Магазин Иванова, magazin-ivanova",
    "Супермаркет Азия, supermarket-aziya",
    "Щука & Ёж, shchuka-yozh",
    "Подъезд, podezd",
    "Ўзбекистон Қўқон Ғиждувон Ҳамкор, ozbekiston-qoqon-gizhduvon-hamkor",
    "Oʻzbegim doʼkoni, ozbegim-dokoni",
    "Gʻalaba, galaba",
    "Café Zürich, cafe-zurich",
    "Test Store, test-store",
    "24/7!, 24-7",
    "ＡＢＣ, abc"
  })
  void aNameBecomesLatin(String name, String slug) {
    assertThat(Slug.of(name).text()).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"★★★", "店", "---", "'", "ъь", "مغازه"})
  void aNameWithoutLatinLettersHasAFallback(String name) {
    assertThat(Slug.of(name).text()).isEqualTo("store");
  }

  @Test
  void aLongNameIsCutWithoutAnEndingSeparator() {
    Slug slug = Slug.of("а".repeat(39) + " магазин");

    assertThat(slug.text()).isEqualTo("a".repeat(39));
    assertThat(Slug.of("щ".repeat(100)).text()).hasSize(40);
  }

  @Test
  void aSuffixFitsAlways() {
    Slug slug = Slug.of("x".repeat(38) + "-y").with("12");

    assertThat(slug.text()).hasSizeLessThanOrEqualTo(40).endsWith("-12");
    assertThat(Slug.of("a").with("2").text()).isEqualTo("a-2");
  }

  @Test
  void theSchemaHasNoHyphens() {
    assertThat(new Slug("asia_market").schemaName()).isEqualTo("tenant_asia_market");
    assertThat(new Slug("moy-magazin").schemaName()).isEqualTo("tenant_moy_magazin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-a", "a-", "a--b", "a_-b", "A", "ы", "a b", "a;drop", "a\"", "a\u0000"})
  void nothingElseIsASlug(String text) {
    assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSlugHasFortyCharactersAtMost() {
    assertThatThrownBy(() -> new Slug("a".repeat(41))).isInstanceOf(IllegalArgumentException.class);
  }
}
