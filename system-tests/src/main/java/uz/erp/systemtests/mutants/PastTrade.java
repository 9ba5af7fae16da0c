package uz.erp.systemtests.mutants;

import java.time.Duration;
import uz.erp.systemtests.client.Import;
import uz.erp.systemtests.client.Upload;

/** Sales of other days, published today: they belong in the reports of their own days. */
final class PastTrade implements Hunt {

  private static final Duration BOUND = Duration.ofSeconds(60);

  @Override
  public void play(SuiteWithBug buggySuite, Evidence evidence) {
    PlayedStore store = PlayedStore.open(buggySuite, evidence, "Past trade");
    PlayedTill till = store.hire("Cashier");
    till.sell();
    StringBuilder file =
        new StringBuilder(
            "date,receipt,register,sku,quantity,price,discount,tax,cost,payment_method\n");
    for (Ware ware : store.wares()) {
      file.append(
          "2024-03-0%d,A-%d,Old till,%s,2,%s,0,0,100.00,cash%n"
              .formatted(1 + ware.id() % 9, ware.id(), ware.sku(), ware.price()));
    }
    Import.PAST_SALES.run(store.owner(), Upload.csv(file.toString()), false, BOUND);
    till.sell();
    new Judge(buggySuite, evidence).judge(store);
  }
}
