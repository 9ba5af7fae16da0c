package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import uz.erp.systemtests.client.Api;

/** What it costs to find a customer among many, held against a store that has few. */
final class CustomerSearch {

  private static final int CLIENTS = 2;
  private static final int FEW = 500;
  private static final int REQUESTS = 60;
  private static final int WARM_UP = 20;
  static final String CUSTOMERS = "/api/customers/customers/";
  private static final List<String> TYPOS = List.of("Абдулаива", "Raximoff", "Тошматва", "Mirzoev");

  private final Api anyone;
  private final PrintStream out;

  CustomerSearch(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(int count) {
    Api few = FilledCustomers.fill(anyone, out, FEW);
    Api many = FilledCustomers.fill(anyone, out, count);
    Sheet sheet = new Sheet("customer-search", out);
    Map<String, IntFunction<String>> ways = ways();
    for (IntFunction<String> way : ways.values()) {
      measure("warm-up", few, way, WARM_UP);
    }
    Map<String, Cost> small = new LinkedHashMap<>();
    ways.forEach((name, way) -> small.put(name, measure(name, few, way, REQUESTS)));
    ways.forEach(
        (name, way) -> {
          Cost cost = sheet.add(measure(name, many, way, REQUESTS));
          Cost other = Objects.requireNonNull(small.get(name));
          sheet.note(
              "p50, %d customers / %d: %s".formatted(count, FEW, name),
              cost.times().percentile(50) / other.times().percentile(50));
        });
    ways.forEach((name, way) -> sheet.note("found, of 50: " + name, found(many, way)));
    sheet.publish(
        "finding one of %d customers through the gateway, %d clients".formatted(count, CLIENTS),
        "request");
  }

  private static Map<String, IntFunction<String>> ways() {
    Map<String, IntFunction<String>> ways = new LinkedHashMap<>();
    ways.put("phone, spelled otherwise", i -> search(FilledCustomers.spelled(known(i))));
    ways.put("whole phone", i -> search("+99890%07d".formatted(known(i))));
    ways.put("last four digits", i -> search("%04d".formatted(known(i))));
    ways.put("whole name", i -> search(FilledCustomers.name(known(i))));
    ways.put("a last name", i -> search(FilledCustomers.lastName(i)));
    ways.put("in the other script", i -> search(i % 2 == 0 ? "karimov" : "юсупова"));
    ways.put("a typo", i -> search(TYPOS.get(i % TYPOS.size())));
    ways.put("two letters", i -> search(i % 2 == 0 ? "ка" : "yu"));
    ways.put("e-mail", i -> search("customer%d@example".formatted(2 * (1 + i % (FEW / 2)))));
    ways.put("nothing there", i -> search("qwzx" + i));
    ways.put("first page, no search", i -> CUSTOMERS);
    ways.put("by name, first page", i -> CUSTOMERS + "?ordering=name");
    return ways;
  }

  /** One whom both stores have. */
  private static int known(int i) {
    return 1 + i * 7 % FEW;
  }

  static String search(String text) {
    return CUSTOMERS + "?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Cost measure(String name, Api api, IntFunction<String> way, int requests) {
    return Cost.of(name, "customer", CLIENTS, requests, i -> api.get(way.apply(i)).expect(200));
  }

  /** How many of fifty searches found anything: quick is not enough. */
  private static double found(Api api, IntFunction<String> way) {
    int found = 0;
    for (int i = 0; i < 50; i++) {
      if (api.get(way.apply(i)).expect(200).number("/count") > 0) {
        found++;
      }
    }
    return found;
  }
}
