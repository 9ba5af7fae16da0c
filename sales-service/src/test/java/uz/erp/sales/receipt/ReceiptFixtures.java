package uz.erp.sales.receipt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.springframework.context.support.ResourceBundleMessageSource;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.settings.TaxMode;

/** Receipts made up. */
public final class ReceiptFixtures {

  public static final Locale RUSSIAN = Locale.of("ru");

  private ReceiptFixtures() {}

  /** A receipt of these products, one of each at 1234.50 with 12 % tax inside. */
  public static Receipt receipt(String... products) {
    List<Receipt.Line> lines = new ArrayList<>();
    for (String product : products) {
      lines.add(line(product, "1", "1234.50", "0", "12.00"));
    }
    return receipt(TaxMode.INCLUSIVE, lines);
  }

  public static Receipt.Line line(
      String name, String quantity, String price, String discount, String rate) {
    Money subtotal = Money.of(price).times(Quantity.of(quantity));
    Money total = subtotal.minus(Money.of(discount));
    BigDecimal percent = new BigDecimal(rate);
    return new Receipt.Line(
        name,
        null,
        null,
        "pcs",
        Quantity.of(quantity),
        null,
        Money.of(price),
        Money.of(price),
        Money.rounded(
            total.amount().divide(new BigDecimal(quantity), 6, java.math.RoundingMode.HALF_UP)),
        subtotal,
        Money.of(discount),
        rate,
        total.share(percent, percent.add(BigDecimal.valueOf(100))),
        total,
        null,
        null,
        null,
        false);
  }

  /** Twelve of something marked, in boxes, wherever text may stand the same text. */
  public static Receipt receiptFullOf(String text) {
    Money total = Money.of("100.00");
    Receipt.Line line =
        new Receipt.Line(
            text,
            text,
            text,
            text,
            Quantity.of(12),
            new Receipt.Packaging(text, Quantity.of(12), Quantity.ONE),
            Money.of("8.33"),
            Money.of("9.00"),
            Money.of("8.33"),
            total,
            Money.ZERO,
            "12.00",
            Money.of("10.71"),
            total,
            text,
            text,
            text,
            true);
    return receipt(
        TaxMode.INCLUSIVE, List.of(line), new Receipt.Seller(text, text, text, text, text));
  }

  public static Receipt receipt(TaxMode mode, List<Receipt.Line> lines) {
    return receipt(mode, lines, new Receipt.Seller(null, null, null, null, null));
  }

  private static Receipt receipt(TaxMode mode, List<Receipt.Line> lines, Receipt.Seller seller) {
    Money total = lines.stream().map(Receipt.Line::total).reduce(Money.ZERO, Money::plus);
    return new Receipt(
        ReceiptKind.SALE,
        77,
        null,
        "CHECK-20260117170530",
        12,
        5,
        null,
        "my-shop_1a2b3c4d",
        seller,
        "Магазин «Навруз»\nул. Амира Темура, 1",
        "Спасибо! Rahmat!",
        1,
        "Касса 1",
        3,
        "Петр Петров",
        null,
        null,
        null,
        null,
        OffsetDateTime.parse("2026-01-17T17:05:30+05:00"),
        LocalDate.parse("2026-01-17"),
        null,
        "UZS",
        lines,
        lines.stream().map(Receipt.Line::subtotal).reduce(Money.ZERO, Money::plus),
        lines.stream().map(Receipt.Line::discountAmount).reduce(Money.ZERO, Money::plus),
        Money.ZERO,
        total,
        mode,
        lines.stream().map(Receipt.Line::taxAmount).reduce(Money.ZERO, Money::plus),
        TaxesByRate.of(lines),
        List.of(new Receipt.Paid(PaymentMethod.CASH, total, null, null)),
        total,
        Money.ZERO,
        Money.ZERO,
        "CHECK-20260117170530|" + total + "|2026-01-17|my-shop_1a2b3c4d");
  }

  public static List<PrintLine> lines(Receipt receipt, int columns) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return ReceiptLayout.of(receipt, columns, messages, RUSSIAN);
  }

  /** Text of any characters: letters of several alphabets, signs, controls, emoji. */
  static String randomText(SplittableRandom random, int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(1, most);
    for (int i = 0; i < length; i++) {
      int c =
          switch (random.nextInt(6)) {
            case 0 -> random.nextInt(0, 0x80);
            case 1 -> random.nextInt(0x400, 0x500);
            case 2 -> random.nextInt(0x2000, 0x2070);
            case 3 -> "ʻʼқғҳўЎҚҒҲ№«»".charAt(random.nextInt(13));
            case 4 -> random.nextInt(0x1F600, 0x1F640);
            default -> random.nextInt(3) == 0 ? ' ' : random.nextInt('a', 'z');
          };
      text.appendCodePoint(c);
    }
    return text.toString();
  }
}
