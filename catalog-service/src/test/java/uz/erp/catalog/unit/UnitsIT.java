package uz.erp.catalog.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class UnitsIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;

  @Test
  void unitsAreNamedInTheLanguageOfTheCaller() {
    TestApi cashier = api.as(stores.open("units"), "cashier");

    TestAnswer russian = cashier.get("/api/products/units/").expect(200);
    TestAnswer uzbek = cashier.header("Accept-Language", "uz").get("/api/products/units/");
    TestAnswer english = cashier.header("Accept-Language", "en").get("/api/products/units/");

    assertThat(russian.at("/count")).isEqualTo(String.valueOf(Unit.values().length));
    assertThat(russian.at("/results/0/code")).isEqualTo("pcs");
    assertThat(russian.at("/results/0/name")).isEqualTo("Штука");
    assertThat(russian.at("/results/0/short_name")).isEqualTo("шт");
    assertThat(uzbek.at("/results/0/name")).isEqualTo("Dona");
    assertThat(english.at("/results/1/name")).isEqualTo("Kilogram");
    assertThat(english.json().at("/results/1/fractional").asBoolean()).isTrue();
  }
}
