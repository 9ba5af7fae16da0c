package uz.erp.systemtests.demo;

import uz.erp.systemtests.client.Api;

/** What is done behind the till: staff, prices, batches, counting, a second store, files, sync. */
final class Backoffice {

  private Backoffice() {}

  static void play(Api anyone, Shop shop, Chapters chapters) {
    chapters.play(
        shop,
        new StaffChapter(anyone),
        new PackagingChapter(),
        new PriceListChapter(),
        new BatchChapter(),
        new StockTakeChapter(),
        new SecondStoreChapter(anyone),
        new TransferChapter(),
        new ImportChapter(),
        new SyncChapter());
  }
}
