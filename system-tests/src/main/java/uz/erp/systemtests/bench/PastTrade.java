package uz.erp.systemtests.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three years of trade before the store came here: receipts of one to four lines, the same in every
 * run.
 */
final class PastTrade {

  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
  private static final int LONGEST = 4;
  private static final int OF_FOUR_RECEIPTS = 1 + 2 + 3 + 4;

  private final int lines;
  private final int products;
  private final int receiptsOfDay;

  PastTrade(int lines, int products) {
    this.lines = lines;
    this.products = products;
    long days = ChronoUnit.DAYS.between(FIRST, LAST) + 1;
    this.receiptsOfDay = Math.max(1, (int) Math.ceilDiv(receipts(), days));
  }

  /** What a day's reports must say. */
  record Day(long sales, BigDecimal total) {

    Day plus(Day other) {
      return new Day(sales + other.sales, total.add(other.total));
    }
  }

  int lines() {
    return lines;
  }

  long receipts() {
    return lines == 0 ? 0 : receipt(lines - 1) + 1L;
  }

  Spreadsheet asTable() {
    return new Spreadsheet(
        () -> Stream.concat(Stream.of(columns()), IntStream.range(0, lines).mapToObj(this::cells)));
  }

  Map<LocalDate, Day> days() {
    Map<LocalDate, Day> days = new TreeMap<>();
    int last = -1;
    for (int line = 0; line < lines; line++) {
      int receipt = receipt(line);
      BigDecimal total = price(line).multiply(BigDecimal.valueOf(quantity(line)));
      days.merge(date(receipt), new Day(receipt == last ? 0 : 1, total), Day::plus);
      last = receipt;
    }
    return days;
  }

  private static List<String> columns() {
    return List.of(
        "date",
        "time",
        "receipt",
        "register",
        "sku",
        "quantity",
        "price",
        "payment_method",
        "customer",
        "cashier");
  }

  private List<String> cells(int line) {
    int receipt = receipt(line);
    int product = product(line);
    return List.of(
        date(receipt).toString(),
        LocalTime.of(9, 0).plusMinutes(receipt % receiptsOfDay % 720).toString(),
        "R-" + receipt,
        "Касса " + (1 + receipt % 3),
        Wares.sku(product),
        String.valueOf(quantity(line)),
        price(line).toString(),
        receipt % 3 == 0 ? "карта" : "наличные",
        receipt % 5 == 0 ? "+99890%07d".formatted(receipt % 5_000) : "",
        "Анна");
  }

  /** Of one, two, three, four lines, and again. */
  private static int receipt(int line) {
    int within = line % OF_FOUR_RECEIPTS;
    int size = 1;
    while (within >= size) {
      within -= size++;
    }
    return line / OF_FOUR_RECEIPTS * LONGEST + size - 1;
  }

  private LocalDate date(int receipt) {
    return FIRST.plusDays(receipt / receiptsOfDay);
  }

  private int product(int line) {
    return (int) (line * 7_919L % products);
  }

  private static int quantity(int line) {
    return 1 + line % 3;
  }

  private BigDecimal price(int line) {
    return BigDecimal.valueOf(150_000L + product(line) * 350L, 2);
  }
}
