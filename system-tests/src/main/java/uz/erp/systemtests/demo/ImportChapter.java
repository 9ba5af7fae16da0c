package uz.erp.systemtests.demo;

import java.time.Duration;
import java.util.List;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Import;
import uz.erp.systemtests.client.Upload;

/** A price list of a supplier with a mistake in it, first tried out and then loaded. */
final class ImportChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String FILE =
      """
      name,sku,sale_price,cost_price,unit
      Candle white,CANDLE-1,2500,1700,pcs
      Candle red,CANDLE-2,not a price,1700,pcs
      Candle long,CANDLE-3,3900.50,2600,pcs
      """;

  @Override
  public String title() {
    return "A supplier's file, with a mistake";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/products/import/", "GET /api/products/import/{id}/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    long before = products(shop.owner());

    report("dry run", Import.PRODUCTS.run(shop.owner(), Upload.csv(FILE), true, BOUND), agreements);
    agreements.check("products after the dry run", before, products(shop.owner()));

    report(
        "loading", Import.PRODUCTS.run(shop.owner(), Upload.csv(FILE), false, BOUND), agreements);
    agreements.check("products after loading", before + 2, products(shop.owner()));
  }

  private static void report(String what, Answer done, Agreements agreements) {
    agreements.check(what + ": ended", "done", done.string("/status"));
    agreements.check(what + ": rows", 3, done.number("/processed"));
    agreements.check(what + ": created", 2, done.number("/created"));
    agreements.check(what + ": refused", 1, done.number("/failed"));
  }

  private static long products(Api owner) {
    return owner.get("/api/products/products/").expect(200).number("/count");
  }
}
