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

  @Test
  void unitsOfOneDimensionConvert() {
    TestApi cashier = api.as(stores.open("units"), "cashier");

    assertThat(converted(cashier, "from=kg&to=g&quantity=1.5")).isEqualTo("1500.000");
    assertThat(converted(cashier, "from=g&to=kg&quantity=1")).isEqualTo("0.001");
    assertThat(converted(cashier, "from=ml&to=l&quantity=250")).isEqualTo("0.250");
    assertThat(converted(cashier, "from=m&to=cm&quantity=0.005")).isEqualTo("0.500");
    assertThat(converted(cashier, "from=pair&to=pcs&quantity=3")).isEqualTo("6.000");
    assertThat(converted(cashier, "from=g&to=t&quantity=1499")).isEqualTo("0.001");
    assertThat(converted(cashier, "from=box&to=box&quantity=2")).isEqualTo("2.000");
    for (String query : new String[] {"from=kg&to=l", "from=box&to=pcs", "from=box&to=pack"}) {
      TestAnswer refused = cashier.get("/api/products/units/convert/?" + query).expect(409);
      assertThat(refused.at("/code")).isEqualTo("units_do_not_convert");
    }
    TestAnswer units = cashier.get("/api/products/units/").expect(200);
    assertThat(units.at("/results/1/dimension")).isEqualTo("mass");
    assertThat(units.at("/results/1/conversions/0/to")).isEqualTo("g");
    assertThat(units.at("/results/1/conversions/0/factor")).isEqualTo("1000");
    assertThat(units.at("/results/1/conversions/1/factor")).isEqualTo("0.001");
  }

  private static String converted(TestApi caller, String query) {
    return caller.get("/api/products/units/convert/?" + query).expect(200).at("/result");
  }
}
