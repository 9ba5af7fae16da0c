package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Eventually;

/** A customer asks what is known of him, and then to be forgotten. */
final class ErasureChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String CUSTOMERS = "/api/customers/customers/";
  private static final String NAME = "Sherzod Qosimov";
  private static final String PHONE = "+998935550505";

  private final Counters counters;

  ErasureChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "One customer's data";
  }

  @Override
  public List<String> needs() {
    return List.of("GET " + CUSTOMERS + "{id}/export/", "POST " + CUSTOMERS + "{id}/erase/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    long id = counters.newCustomer(Map.of("name", NAME, "phone", PHONE));
    String path = CUSTOMERS + id + "/";
    Position raisins = Position.of(counters.goods("Raisins"), new BigDecimal("0.350"));
    Receipt receipt = counters.till().sell(Bill.of(raisins).of(id).paidBy(Payment.CARD));
    CustomerBook book = counters.books().customer(id);

    Answer data =
        Eventually.last(
            BOUND,
            () -> shop.owner().get(path + "export/").expect(200),
            seen -> !seen.at("/purchases").isEmpty());
    agreements.check("the name", NAME, data.string("/customer/name"));
    agreements.check("the phone", PHONE, data.string("/customer/phone"));
    agreements.check("purchases", book.purchases(), data.at("/purchases").size());
    agreements.check(
        "the receipt", receipt.receiptNumber(), data.string("/purchases/0/receipt_number"));
    agreements.check("spent", book.spent(), data.decimal("/purchases/0/total"));
    agreements.check("points", book.points(), data.decimal("/loyalty/0/amount"));

    shop.owner().post(path + "erase/", Map.of("reason", "asked for it")).expect(200);

    agreements.check("asked for afterwards", 404, shop.owner().get(path).status());
    agreements.check(
        "found by the phone",
        0,
        shop.owner().get(CUSTOMERS + "?search=935550505").expect(200).number("/count"));
    agreements.check(
        "the sale is still worth",
        receipt.total(),
        shop.owner().get(Till.SALES + receipt.saleId() + "/").expect(200).decimal("/total_amount"));
  }
}
