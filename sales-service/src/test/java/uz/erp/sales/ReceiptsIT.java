package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;
import uz.erp.sales.receipt.PdfPages;
import uz.erp.sales.receipt.PrinterStream;

class ReceiptsIT extends TradingIT {

  private static final String REFUNDS = "/api/sales/refunds/";

  private TestAnswer soldForCash(long session) {
    product(1, "75000");
    long sale = id(scan(cashier, session, 1, "2").expect(200));
    return cashier
        .post(
            SALES + sale + "/checkout/",
            """
            {"payments": [
              {"payment_method": "cash", "amount": 150000, "received_amount": 200000}]}""")
        .expect(200);
  }

  @Test
  void aCompletedSaleHasAReceiptInEveryForm() {
    manager
        .patch(
            "/api/sales/settings/",
            "{\"receipt_header\":\"Магазин Навруз\",\"receipt_footer\":\"Спасибо!\"}")
        .expect(200);
    TestAnswer sale = soldForCash(openSession(cashier));
    String path = SALES + id(sale) + "/receipt/";

    TestAnswer json = cashier.get(path).expect(200);
    assertThat(json.header("Content-Type")).startsWith("application/json");
    assertThat(json.at("/kind")).isEqualTo("sale");
    assertThat(json.at("/receipt_number")).isEqualTo(sale.at("/data/receipt_number"));
    assertThat(json.at("/number")).isEqualTo("1");
    assertThat(json.at("/header")).isEqualTo("Магазин Навруз");
    assertThat(json.at("/register_name")).isEqualTo("Касса 1");
    assertThat(json.at("/cashier_name")).isEqualTo("Петр Петров");
    assertThat(json.at("/issued_at")).endsWith("+05:00");
    assertThat(json.at("/lines/0/quantity")).isEqualTo("2.000");
    assertThat(json.at("/lines/0/unit_price")).isEqualTo("75000.00");
    assertThat(json.at("/lines/0/subtotal")).isEqualTo("150000.00");
    assertThat(json.at("/subtotal")).isEqualTo("150000.00");
    assertThat(json.at("/rounding_amount")).isEqualTo("0.00");
    assertThat(json.at("/total_amount")).isEqualTo("150000.00");
    assertThat(json.at("/taxes/0/rate")).isEqualTo("12.00");
    assertThat(json.at("/taxes/0/base")).isEqualTo("133928.57");
    assertThat(json.at("/taxes/0/tax_amount")).isEqualTo("16071.43");
    assertThat(json.at("/payments/0/payment_method")).isEqualTo("cash");
    assertThat(json.at("/received_amount")).isEqualTo("200000.00");
    assertThat(json.at("/change_amount")).isEqualTo("50000.00");
    String qr =
        String.join(
            "|",
            json.at("/receipt_number"),
            "150000.00",
            sale.at("/data/business_date"),
            store.key());
    assertThat(json.at("/qr")).isEqualTo(qr);

    TestAnswer pdf = cashier.get(path + "?format=pdf").expect(200);
    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(pdf.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"%s.pdf\"".formatted(json.at("/receipt_number")));
    PdfPages pages = PdfPages.of(pdf.bytes());
    assertThat(pages.text()).contains("Товар 1", "150 000.00 UZS", "Сдача", "Спасибо!");
    assertThat(pages.qr()).isEqualTo(qr);
    assertThat(cashier.get(path + "?format=pdf").bytes()).isEqualTo(pdf.bytes());
    assertThat(
            PdfPages.of(
                    cashier
                        .header("Accept-Language", "uz")
                        .get(path + "?format=pdf&paper=a4")
                        .expect(200)
                        .bytes())
                .text())
        .contains("Savdo cheki", "Qaytim");

    TestAnswer escpos =
        cashier.header("Accept-Language", "en").get(path + "?format=escpos").expect(200);
    assertThat(escpos.header("Content-Type")).isEqualTo("application/octet-stream");
    PrinterStream printed = new PrinterStream(escpos.bytes());
    assertThat(printed.text()).contains("Sales receipt", "1. Товар 1", "TOTAL", "50 000.00");
    assertThat(printed.qr()).isEqualTo(qr);
    assertThat(cashier.get(path + "?format=escpos&paper=58mm").bytes())
        .isNotEqualTo(cashier.get(path + "?format=escpos").bytes());
  }

  @Test
  void onlyWhatIsCompletedAndSeenHasAReceipt() {
    long session = openSession(cashier);
    long sale = id(soldForCash(session));
    long draft = id(scan(cashier, session, 1, "1").expect(200));
    assertThat(cashier.get(SALES + draft + "/receipt/").expect(409).at("/code"))
        .isEqualTo("sale_not_completed");
    cashier.post(SALES + draft + "/cancel/", "{}").expect(200);
    cashier.get(SALES + draft + "/receipt/").expect(409);
    cashier.get(SALES + "999/receipt/").expect(404);
    cashier(1).get(SALES + sale + "/receipt/").expect(404);
    api.as(store, "stockkeeper").get(SALES + sale + "/receipt/").expect(403);
    String path = SALES + sale + "/receipt/";
    assertThat(cashier.get(path + "?format=doc").expect(400).at("/format/0")).isNotBlank();
    assertThat(cashier.get(path + "?paper=80").expect(400).at("/paper/0")).isNotBlank();
    assertThat(cashier.get(path + "?format=escpos&paper=a4").expect(400).at("/paper/0"))
        .isNotBlank();
  }

  @Test
  void aRefundHasAReceiptAndAPlaceInTheList() {
    TestAnswer sale = soldForCash(openSession(cashier));
    long refunding = openSession(manager);
    TestAnswer refunded =
        manager
            .post(
                SALES + id(sale) + "/refund/",
                "{\"items\":[{\"item_id\":%s,\"quantity\":1}],\"reason\":\"брак\"}"
                    .formatted(sale.at("/data/items/0/id")))
            .expect(200);
    String refund = refunded.at("/data/refund/id");
    TestAnswer receipt = manager.get(REFUNDS + refund + "/receipt/").expect(200);
    assertThat(receipt.at("/kind")).isEqualTo("refund");
    assertThat(receipt.at("/refund")).isEqualTo(refund);
    assertThat(receipt.at("/reason")).isEqualTo("брак");
    assertThat(receipt.at("/cashier_name")).isEqualTo("Мария Менеджер");
    assertThat(receipt.at("/lines/0/quantity")).isEqualTo("1.000");
    assertThat(receipt.at("/lines/0/unit_price")).isEqualTo("75000.00");
    assertThat(receipt.at("/total_amount")).isEqualTo("75000.00");
    assertThat(receipt.at("/payments/0/payment_method")).isEqualTo("cash");
    assertThat(receipt.at("/qr")).contains("/R" + refund + "|-75000.00|");
    assertThat(PdfPages.of(manager.get(REFUNDS + refund + "/receipt/?format=pdf").bytes()).text())
        .contains("Чек возврата", "75 000.00");
    assertThat(
            new PrinterStream(manager.get(REFUNDS + refund + "/receipt/?format=escpos").bytes())
                .text())
        .contains("брак");
    assertThat(manager.get(SALES + id(sale) + "/receipt/").at("/refunded_amount"))
        .isEqualTo("75000.00");

    assertThat(manager.get(REFUNDS + refund + "/").expect(200).json())
        .isEqualTo(refunded.json().at("/data/refund"));
    assertThat(manager.get(REFUNDS).expect(200).json().at("/results/0"))
        .isEqualTo(refunded.json().at("/data/refund"));
    for (String found :
        new String[] {
          "session=" + refunding,
          "sale=" + id(sale),
          "search=" + sale.at("/data/receipt_number"),
          "date_from=2020-01-01",
          "register=" + refunded.at("/data/refund/register")
        }) {
      assertThat(manager.get(REFUNDS + "?" + found).at("/count")).as(found).isEqualTo("1");
    }
    for (String missing :
        new String[] {"session=999", "sale=999", "search=x", "date_to=2020-01-01"}) {
      assertThat(manager.get(REFUNDS + "?" + missing).at("/count")).as(missing).isEqualTo("0");
    }
    manager.get(REFUNDS + "?date_from=x").expect(400);
    manager.get(REFUNDS + "?ordering=reason").expect(400);
    manager.get(REFUNDS + "999/").expect(404);
    manager.get(REFUNDS + "999/receipt/").expect(404);

    assertThat(cashier.get(REFUNDS).at("/count")).isEqualTo("1");
    cashier.get(REFUNDS + refund + "/receipt/").expect(200);
    assertThat(cashier(1).get(REFUNDS).at("/count")).isEqualTo("0");
    cashier(1).get(REFUNDS + refund + "/").expect(404);
  }

  @Test
  void roundingAndTaxOnTopAreSaidApart() {
    TestAnswer sale = soldForCash(openSession(cashier));
    query(
        Long.class,
        """
        update sale set tax_mode = 'exclusive', rounding_amount = -28.57, tax_amount = 18028.57,
          total_amount = 168000 where id = ? returning id""",
        id(sale));
    query(
        Long.class,
        "update sale_line set tax_amount = 18028.57, total = 168028.57 where sale_id = ? returning id",
        id(sale));
    TestAnswer receipt = cashier.get(SALES + id(sale) + "/receipt/").expect(200);
    assertThat(receipt.at("/tax_mode")).isEqualTo("exclusive");
    assertThat(receipt.at("/subtotal")).isEqualTo("150000.00");
    assertThat(receipt.at("/rounding_amount")).isEqualTo("-28.57");
    assertThat(receipt.at("/total_amount")).isEqualTo("168000.00");
    assertThat(PdfPages.of(cashier.get(SALES + id(sale) + "/receipt/?format=pdf").bytes()).text())
        .contains("Округление", "-28.57", "НДС 12%", "18 028.57")
        .doesNotContain("в т. ч.");
  }
}
