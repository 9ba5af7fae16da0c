package uz.erp.sales.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.platform.measure.Money;
import uz.erp.sales.settings.TaxMode;

class ReceiptPrintTest {

  private static final String UZBEK = "Қаймоқ oʻzbekcha, ғалла, ҳолва";

  @ParameterizedTest
  @EnumSource(ReceiptPaper.class)
  void aPdfHoldsAllTextAndItsCode(ReceiptPaper paper) {
    Receipt receipt = ReceiptFixtures.receipt("Хлеб", UZBEK);
    PdfPages pages = PdfPages.of(pdf(receipt, paper, 42));
    assertThat(pages.text())
        .contains("Навруз", "Хлеб", "CHECK-20260117170530", "2 469.00", "Наличные", "17.01.2026");
    assertThat(pages.text().replaceAll("\\s+", " ")).contains("Қаймоқ oʻzbekcha, ғалла, ҳолва");
    assertThat(pages.qr()).isEqualTo(receipt.qr());
    assertThat(pages.sizes().getFirst().getWidth())
        .isCloseTo(paper.width() * 72 / 25.4f, org.assertj.core.data.Offset.offset(0.1f));
  }

  @Test
  void longReceiptsGoOnOverPages() {
    Receipt receipt =
        ReceiptFixtures.receipt(Collections.nCopies(600, "Хлеб").toArray(String[]::new));
    PdfPages a4 = PdfPages.of(pdf(receipt, ReceiptPaper.A4, 42));
    assertThat(a4.sizes()).hasSizeGreaterThan(10);
    assertThat(a4.qr()).isEqualTo(receipt.qr());
    PdfPages roll = PdfPages.of(pdf(receipt, ReceiptPaper.ROLL_80, 42));
    assertThat(roll.sizes()).hasSize(2).allMatch(size -> size.getHeight() <= 14_400);
    assertThat(roll.text()).contains("1. Хлеб", "600. Хлеб");
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    Receipt receipt = ReceiptFixtures.receipt("Хлеб", UZBEK);
    byte[] pdf = pdf(receipt, ReceiptPaper.ROLL_80, 42);
    byte[] escpos = escpos(receipt, 42);
    for (int i = 0; i < 10; i++) {
      assertThat(pdf(receipt, ReceiptPaper.ROLL_80, 42)).isEqualTo(pdf);
      assertThat(escpos(receipt, 42)).isEqualTo(escpos);
    }
    assertThat(pdf(ReceiptFixtures.receipt("Хлеб"), ReceiptPaper.ROLL_80, 42)).isNotEqualTo(pdf);
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 42, 48})
  void aPrinterGetsTextInItsCodePageAndTheRestAsPictures(int columns) {
    Receipt receipt = ReceiptFixtures.receipt("Хлеб «Нон» 5 × 1", "ўрик", "қанд");
    PrinterStream printed = new PrinterStream(escpos(receipt, columns));
    assertThat(printed.text())
        .contains("Магазин \"Навруз\"", "1. Хлеб \"Нон\" 5 x 1", "2. ўрик", "ИТОГО")
        .doesNotContain("қанд", "анд");
    assertThat(printed.pictures()).hasSize(1);
    assertThat(printed.pictures().getFirst())
        .isEqualTo(new PrinterStream.Picture(columns * 12, 24, true));
    assertThat(printed.qr()).isEqualTo(receipt.qr());
    assertThat(printed.isCut()).isTrue();
    assertThat(printed.lines()).allMatch(line -> line.length() <= columns);
  }

  @Test
  void aNameCannotCommandThePrinter() {
    String evil = "A\u001bp\u0000\u0019\u00fa B\u001d(k\nC\u202eD";
    PrinterStream printed =
        new PrinterStream(escpos(ReceiptFixtures.receipt(evil.replace("\u00fa", "z")), 42));
    assertThat(printed.text()).contains("1. A p z B (k C D");
    assertThat(printed.qr()).startsWith("CHECK-");
  }

  @Test
  void anyTextIsPrintedAndNoLineIsTooLong() {
    SplittableRandom random = new SplittableRandom(17);
    for (int round = 0; round < 300; round++) {
      int columns = List.of(32, 42, 48, 72).get(random.nextInt(4));
      Receipt receipt = ReceiptFixtures.receiptFullOf(ReceiptFixtures.randomText(random, 120));
      for (PrintLine line : ReceiptFixtures.lines(receipt, columns)) {
        assertThat(line.text().codePointCount(0, line.text().length()))
            .as("round %s: %s", round, line)
            .isLessThanOrEqualTo(columns);
      }
      new PrinterStream(escpos(receipt, columns));
      if (round % 10 == 0) {
        PdfPages.of(pdf(receipt, ReceiptPaper.ROLL_80, columns));
      }
    }
  }

  @Test
  void signsOfUnitsArePrintedAsTheyCanBe() {
    PrinterStream printed = new PrinterStream(escpos(ReceiptFixtures.receiptFullOf("m2"), 42));
    assertThat(printed.text()).contains("1 м2 (12 м2) x 100.00", "Цена по прайсу");
    assertThat(printed.pictures()).isEmpty();
  }

  @Test
  void taxesAddUpByRate() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 200; round++) {
      List<Receipt.Line> lines = new ArrayList<>();
      for (int i = random.nextInt(1, 20); i > 0; i--) {
        String price = random.nextInt(1, 9_999) + "." + random.nextInt(10, 99);
        String rate = List.of("0.00", "12.00", "15.00").get(random.nextInt(3));
        lines.add(ReceiptFixtures.line("x", "1." + random.nextInt(1, 9), price, "0.05", rate));
      }
      Receipt receipt = ReceiptFixtures.receipt(TaxMode.INCLUSIVE, lines);
      Money taxes = Money.ZERO;
      Money whole = Money.ZERO;
      for (Receipt.Tax tax : receipt.taxes()) {
        taxes = taxes.plus(tax.taxAmount());
        whole = whole.plus(tax.base()).plus(tax.taxAmount());
      }
      assertThat(taxes).isEqualTo(receipt.taxAmount());
      assertThat(whole).isEqualTo(receipt.totalAmount());
      assertThat(receipt.taxes()).extracting(Receipt.Tax::rate).doesNotHaveDuplicates();
    }
  }

  private static byte[] pdf(Receipt receipt, ReceiptPaper paper, int width) {
    int columns = paper.columns(width);
    return ReceiptPdf.of(
        receipt, ReceiptFixtures.lines(receipt, columns), paper, columns, ReceiptFixtures.RUSSIAN);
  }

  private static byte[] escpos(Receipt receipt, int columns) {
    return EscPosReceipt.of(receipt, ReceiptFixtures.lines(receipt, columns), columns);
  }
}
