package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/**
 * What it costs to find a product among many, by the ways people look for it, each held against the
 * look-up of a barcode.
 */
final class Search {

  private static final int CLIENTS = 2;
  private static final int REQUESTS = 300;
  private static final int WARM_UP = 100;
  private static final String PRODUCTS = "/api/products/products/";

  private static final List<String> TYPOS =
      List.of("Молако", "Шокалад", "Макарони", "Нестлэ", "Samarkand", "Ketchap", "Shampyn");
  private static final List<String> OTHER_SCRIPT =
      List.of("moloko", "kefir", "shokolad", "grechka", "самарканд", "шампун", "гуруч");
  private static final List<String> LETTERS = List.of("м", "c", "ch", "яб", "no", "1", "к");

  private final Api anyone;
  private final PrintStream out;

  Search(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(int products) {
    Assortment assortment = Assortment.fill(anyone, out, products);
    Sheet sheet = new Sheet("search", out);
    Map<String, IntFunction<String>> ways = ways(products);
    for (IntFunction<String> way : ways.values()) {
      measure("warm-up", assortment, way, WARM_UP);
    }
    Map<String, Cost> costs = new LinkedHashMap<>();
    ways.forEach(
        (name, way) -> costs.put(name, sheet.add(measure(name, assortment, way, REQUESTS))));
    Cost barcode = Objects.requireNonNull(costs.get("barcode"));
    costs.forEach(
        (name, cost) -> {
          if (cost != barcode) {
            sheet.note(
                "p95 of " + name + " / p95 of a barcode",
                cost.times().percentile(95) / barcode.times().percentile(95));
          }
        });
    ways.forEach((name, way) -> sheet.note("found, of 100: " + name, found(assortment, way)));
    sheet.publish(
        "finding one of %d products through the gateway, %d clients".formatted(products, CLIENTS),
        "request");
  }

  private static Map<String, IntFunction<String>> ways(int products) {
    Map<String, IntFunction<String>> ways = new LinkedHashMap<>();
    ways.put("barcode", i -> PRODUCTS + "by-barcode/" + Wares.barcode(spread(i, products)) + "/");
    ways.put("one word", i -> search(Wares.kind(i)));
    ways.put("two words", i -> search(Wares.kind(i) + " " + Wares.brand(i / 3)));
    ways.put("whole name", i -> search(Wares.name(spread(i, products))));
    ways.put("a typo", i -> search(TYPOS.get(i % TYPOS.size())));
    ways.put("the other script", i -> search(OTHER_SCRIPT.get(i % OTHER_SCRIPT.size())));
    ways.put("one or two letters", i -> search(LETTERS.get(i % LETTERS.size())));
    ways.put("SKU", i -> search(Wares.sku(spread(i, products))));
    ways.put("barcode as text", i -> search(Wares.barcode(spread(i, products))));
    ways.put("nothing there", i -> search("qwzx" + i));
    ways.put("first page, no search", i -> PRODUCTS);
    return ways;
  }

  /** Neighbours in time are no neighbours in the list. */
  private static int spread(int i, int products) {
    return (int) (i * 7919L % products);
  }

  private static String search(String text) {
    return PRODUCTS + "?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Cost measure(
      String name, Assortment assortment, IntFunction<String> way, int requests) {
    return Cost.of(
        name,
        "catalog",
        CLIENTS,
        requests,
        i -> assortment.client(i).get(way.apply(i)).expect(200));
  }

  /** How many of a hundred searches found anything: quick is not enough. */
  private static double found(Assortment assortment, IntFunction<String> way) {
    int found = 0;
    for (int i = 0; i < 100; i++) {
      Answer answer = assortment.client(i).get(way.apply(i)).expect(200);
      if (!answer.json().has("count") || answer.number("/count") > 0) {
        found++;
      }
    }
    return found;
  }
}
