package uz.erp.systemtests.demo;

import java.util.List;
import uz.erp.systemtests.client.Api;

/** What is done behind the till: staff, prices, batches, counting, a second store, files, sync. */
final class Backoffice {

  private final Paper paper;
  private final Agreements agreements;

  Backoffice(Paper paper, Agreements agreements) {
    this.paper = paper;
    this.agreements = agreements;
  }

  void run(Api anyone, Shop shop) {
    Offer offer = Offer.of(anyone);
    for (Chapter chapter :
        List.of(
            new StaffChapter(anyone),
            new PackagingChapter(),
            new PriceListChapter(),
            new BatchChapter(),
            new StockTakeChapter(),
            new SecondStoreChapter(anyone),
            new TransferChapter(),
            new ImportChapter(),
            new SyncChapter())) {
      paper.heading(chapter.title());
      List<String> missing = offer.missing(chapter.needs());
      if (missing.isEmpty()) {
        chapter.play(shop, agreements);
      } else {
        paper.line("left out: this suite has no %s", String.join(", ", missing));
      }
    }
  }
}
