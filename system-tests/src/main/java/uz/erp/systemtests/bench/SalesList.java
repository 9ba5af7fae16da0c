package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** What it costs to list a store's sales in the ways people do, held against a store with few. */
final class SalesList {

  private static final int CLIENTS = 2;
  private static final int DESKS = 7;
  private static final int FEW = 500;
  // half a million are not quite two years
  private static final int SECONDS = 120;
  private static final int REQUESTS = 40;
  private static final int WARM_UP = 5;
  private static final int PAGE = 20;
  private static final String SALES = "/api/sales/sales/";

  private final Api anyone;
  private final PrintStream out;

  SalesList(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /** A way to list. */
  private record Way(Api api, IntFunction<String> path) {

    Answer ask(int request) {
      return api.get(path.apply(request)).expect(200);
    }
  }

  void run(int count) {
    Map<String, Way> few = ways(FilledSales.fill(anyone, out, DESKS, FEW, SECONDS));
    Map<String, Way> many = ways(FilledSales.fill(anyone, out, DESKS, count, SECONDS));
    Sheet sheet = new Sheet("sales-list", out);
    for (int i = 0; i < WARM_UP; i++) {
      few.values().forEach(way -> require(way.ask(0)));
    }
    Map<String, Cost> small = new LinkedHashMap<>();
    few.forEach((name, way) -> small.put(name, measure(name, way)));
    many.forEach(
        (name, way) -> {
          require(way.ask(0));
          Cost cost = sheet.add(measure(name, way));
          Cost other = Objects.requireNonNull(small.get(name));
          sheet.note(
              "p50, %d sales / %d: %s".formatted(count, FEW, name),
              cost.times().percentile(50) / other.times().percentile(50));
        });
    sheet.publish(
        "listing %d sales through the gateway, %d clients".formatted(count, CLIENTS), "request");
  }

  private static Cost measure(String name, Way way) {
    return Cost.of(name, "sales", CLIENTS, REQUESTS, i -> way.ask(1 + i));
  }

  /** A list that finds nothing would be quick for the wrong reason. */
  private static void require(Answer answer) {
    if (answer.number("/count") == 0) {
      throw new IllegalStateException("nothing found: " + answer);
    }
  }

  private static Map<String, Way> ways(FilledSales sales) {
    int count = sales.count();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    Map<String, String> fixed = new LinkedHashMap<>();
    fixed.put("first page", "");
    fixed.put("page in the middle", "page=" + count / PAGE / 2);
    fixed.put("last page", "page=" + count / PAGE);
    fixed.put("by total, largest first", "ordering=-total_amount");
    fixed.put("status completed", "status=completed");
    fixed.put("status cancelled", "status=cancelled");
    fixed.put("status refunded", "status=refunded");
    fixed.put("method cash", "payment_method=cash");
    fixed.put("method transfer", "payment_method=transfer");
    fixed.put("a day", "date_from=%1$s&date_to=%1$s".formatted(today));
    fixed.put("a month", "date_from=%s&date_to=%s".formatted(today.minusDays(30), today));
    fixed.put("a month's cash", "payment_method=cash&date_from=" + today.minusDays(30));
    fixed.put("totals from 60000 to 70000", "min_total=60000&max_total=70000");
    Map<String, IntFunction<String>> paths = new LinkedHashMap<>();
    fixed.forEach((name, query) -> paths.put(name, i -> SALES + "?" + query));
    paths.put("a register", i -> SALES + "?register=" + desk(sales, i).register());
    paths.put("a cashier", i -> SALES + "?cashier=" + desk(sales, i).cashier().employeeId());
    paths.put("a session", i -> SALES + "?session=" + desk(sales, i).session());
    paths.put("a customer", i -> SALES + "?customer=" + customer(i));
    List<String> receipts = IntStream.range(0, 5).mapToObj(i -> receipt(sales, i)).toList();
    paths.put("search: receipt number", i -> search(receipts.get(i % receipts.size())));
    paths.put("search: its last digits", i -> search(end(receipts.get(i % receipts.size()))));
    paths.put("search: number", i -> search(String.valueOf(FilledSales.number(1 + 3 * i))));
    paths.put("search: customer's name", i -> search(FilledSales.customer(customer(i))));
    paths.put("search: phone", i -> search("93 %07d".formatted(customer(i))));
    paths.put("today", i -> SALES + "today/");
    Map<String, Way> ways = new LinkedHashMap<>();
    paths.forEach((name, path) -> ways.put(name, new Way(sales.manager(), path)));
    ways.put("a cashier's own", new Way(sales.desks().getFirst().cashier().api(), i -> SALES));
    return ways;
  }

  private static Desk desk(FilledSales sales, int i) {
    List<Desk> desks = sales.desks();
    return desks.get(i % desks.size());
  }

  /** One whom both stores know. */
  private static int customer(int i) {
    return 1 + 3 * (1 + i % (FEW / 3 - 1));
  }

  private static String receipt(FilledSales sales, int i) {
    return sales.receiptNumber(1 + i * 7);
  }

  private static String end(String receipt) {
    return receipt.substring(receipt.length() - 5);
  }

  private static String search(String text) {
    return SALES + "?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
