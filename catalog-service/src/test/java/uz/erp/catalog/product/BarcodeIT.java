package uz.erp.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.PRODUCTS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class BarcodeIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("barcode"));
  }

  @Test
  void eachOfItsBarcodesFindsTheProduct() {
    long id = product("Cola", "\"4780000000017\", \"96385074\", \"COLA/6\"", "pcs");

    for (String code : new String[] {"4780000000017", "96385074"}) {
      TestAnswer found = scan(code).expect(200);
      assertThat(found.at("/id")).isEqualTo(String.valueOf(id));
      assertThat(found.at("/sale_price")).isEqualTo("80.00");
      assertThat(found.at("/stock/on_hand")).isEqualTo("0.000");
      assertThat(found.at("/scan/kind")).isEqualTo("piece");
      assertThat(found.at("/scan/quantity")).isEqualTo("1.000");
      assertThat(found.at("/scan/total")).isEqualTo("80.00");
    }
  }

  @Test
  void aUpcIsFoundWithAndWithoutItsLeadingZero() {
    product("Gum", "\"036000291452\"", "pcs");
    product("Soap", "\"0012345678905\"", "pcs");

    assertThat(scan("0036000291452").at("/name")).isEqualTo("Gum");
    assertThat(scan("012345678905").at("/name")).isEqualTo("Soap");
  }

  @Test
  void aLabelOfTheScalesFindsTheArticleAndItsWeight() {
    product("Apples", "\"00123\"", "kg");

    TestAnswer found = scan("2200123012340").expect(200);

    assertThat(found.at("/name")).isEqualTo("Apples");
    assertThat(found.at("/scan/kind")).isEqualTo("weight");
    assertThat(found.at("/scan/quantity")).isEqualTo("1.234");
    assertThat(found.at("/scan/total")).isEqualTo("98.72");
  }

  @Test
  void anArticleMayBeTheSkuWithoutLeadingZeros() {
    shop.product(
        """
        {"name": "Pears", "sku": "123", "unit": "kg", "sale_price": 10}""",
        201);

    assertThat(scan("2200123012340").expect(200).at("/name")).isEqualTo("Pears");
  }

  @Test
  void aLabelOnGoodsSoldByThePieceHoldsTheirPrice() {
    product("Cake", "\"00123\"", "pcs");

    TestAnswer found = scan("2200123012340").expect(200);

    assertThat(found.at("/scan/kind")).isEqualTo("price");
    assertThat(found.at("/scan/quantity")).isEqualTo("1.000");
    assertThat(found.at("/scan/total")).isEqualTo("1234.00");
  }

  @Test
  void aCodeThatIsStoredAsItIsWinsOverItsReadingAsALabel() {
    product("Apples", "\"00123\"", "kg");
    product("Gift", "\"2200123012340\"", "pcs");

    assertThat(scan("2200123012340").at("/name")).isEqualTo("Gift");
  }

  @Test
  void anUnknownCodeIsNotFound() {
    product("Apples", "\"00123\"", "kg");

    assertThat(scan("4600000000000").expect(404).at("/code")).isEqualTo("not_found");
    scan("2200123012349").expect(404); // wrong check digit
    scan("2299999012347").expect(404); // no such article
    scan("%D1%8F").expect(404);
    scan("x".repeat(5_000)).expect(404);
  }

  @Test
  void otherServicesReadWhatEventsWouldHaveToldThem() {
    long id = product("Apples", "\"00123\"", "kg");
    TestApi cashier = api.as(shop.store(), "cashier");

    for (String query : new String[] {"id=" + id, "barcode=00123", "barcode=2200123012340"}) {
      TestAnswer found = cashier.asPart().get("/internal/products?" + query).expect(200);
      assertThat(found.at("/product_id")).isEqualTo(String.valueOf(id));
      assertThat(found.at("/version")).isEqualTo("1");
      assertThat(found.at("/barcodes/0")).isEqualTo("00123");
      assertThat(found.at("/cost_price")).isEqualTo("50.00");
      assertThat(found.at("/tax_rate")).isEqualTo("0.00");
      assertThat(found.json().path("is_active").asBoolean()).isTrue();
    }
    cashier.asPart().get("/internal/products?id=999999").expect(404);
    cashier.asPart().get("/internal/products?barcode=nothing").expect(404);
    cashier.asPart().get("/internal/products?id=abc").expect(400);
    cashier.asPart().get("/internal/products").expect(400);
    api.asPart().get("/internal/products?id=" + id).expect(401);
    cashier.get("/internal/products?id=" + id).expect(401);
  }

  private long product(String name, String barcodes, String unit) {
    return shop.product(
        """
        {"name": "%s", "barcodes": [%s], "unit": "%s", "sale_price": 80, "cost_price": 50}"""
            .formatted(name, barcodes, unit),
        201);
  }

  private TestAnswer scan(String code) {
    return shop.owner().get(PRODUCTS + "by-barcode/" + code + "/");
  }
}
