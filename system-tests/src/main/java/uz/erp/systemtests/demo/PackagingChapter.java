package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Barcodes;

/** The box has a barcode of its own and stands for twelve bottles. */
final class PackagingChapter implements Chapter {

  private static final BigDecimal BOTTLES = new BigDecimal("12.000");
  private static final int NUMBER = 900_001;

  @Override
  public String title() {
    return "A box of twelve";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/products/products/{id}/packagings/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Novelty water = Novelty.of(shop, "Water Chortoq 0.5 l", "WATER-05", "3500.00");
    String code = Barcodes.packaged(NUMBER);

    shop.owner()
        .post(
            water.path() + "packagings/",
            Map.of("unit", "box", "factor", BOTTLES, "barcode", code, "sale_price", "39990.00"))
        .expect(201);

    Answer scanned =
        shop.owner().get("/api/products/products/by-barcode/" + code + "/").expect(200);
    agreements.check("the box's barcode: product", water.id(), scanned.number("/id"));
    agreements.check("the box's barcode: bottles", BOTTLES, scanned.decimal("/quantity"));
    agreements.check(
        "the box's price", new BigDecimal("39990.00"), scanned.decimal("/packaging/sale_price"));
  }
}
