package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/** What it costs to find a customer among many, held against a store that has few. */
final class CustomerSearch {

  private static final int CLIENTS = 2;
  private static final int FEW = 500;
  private static final int REQUESTS = 60;
  private static final int WARM_UP = 20;
  private static final String CUSTOMERS = "/api/customers/customers/";
  private static final List<String> FIRST =
      List.of(
          "Алишер", "Dilnoza", "Сергей", "Gulnora", "Ойбек", "Sevara", "Жасур", "Malika", "Шухрат",
          "Nilufar", "Ҳусан");
  private static final List<String> LAST =
      List.of(
          "Каримов",
          "Yusupova",
          "Рахимов",
          "Abdullayeva",
          "Исмоилов",
          "Toshmatova",
          "Qodirov",
          "Усманова",
          "Ergashev",
          "Назарова",
          "Sobirov",
          "Мирзаев",
          "Xolmatova",
          "Ахмедов",
          "Saidova",
          "Турсунов",
          "Nurmatov",
          "Хамидова",
          "Jo'rayev",
          "Бабаев",
          "Normurodov",
          "Саттарова",
          "Umarov",
          "Гафуров",
          "Rustamova",
          "Ибрагимов",
          "Haydarov",
          "Юлдашева",
          "Mahmudov",
          "Расулов",
          "Olimova",
          "Петров",
          "Кузнецова",
          "Ким",
          "Цой",
          "Axmadjonov",
          "Файзиев",
          "Boboyev",
          "Султанова",
          "Zokirov",
          "Хасанов");
  private static final List<String> TYPOS = List.of("Абдулаива", "Raximoff", "Тошматва", "Mirzoev");

  private final Api anyone;
  private final PrintStream out;

  CustomerSearch(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(int count) {
    Api few = fill(FEW);
    Api many = fill(count);
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

  private Api fill(int count) {
    Accounts accounts = new Accounts(anyone);
    Store store = accounts.register("Bench Customers %d".formatted(count));
    Api owner = store.owner().api();
    // the schema is made at the first request
    owner.get(CUSTOMERS).expect(200);
    new Filling("customer", "customers.sql")
        .run(
            out,
            store,
            Map.of(
                "count", count,
                "first_names", literals(FIRST),
                "first_count", FIRST.size(),
                "last_names", literals(LAST),
                "last_count", LAST.size()),
            List.of("customer"));
    requireSeen(owner, count);
    return owner;
  }

  private static String literals(List<String> names) {
    return names.stream()
        .map(name -> "'" + name.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  private static void requireSeen(Api owner, int count) {
    long all = owner.get(CUSTOMERS).expect(200).number("/count");
    int n = count / 2;
    Answer one = owner.get(search(spelled(n))).expect(200);
    if (all != count || !one.string("/results/0/name").equals(name(n))) {
      throw new IllegalStateException(
          "%d instead of %d customers, or not %s: %s".formatted(all, count, name(n), one));
    }
  }

  private static Map<String, IntFunction<String>> ways() {
    Map<String, IntFunction<String>> ways = new LinkedHashMap<>();
    ways.put("phone, spelled otherwise", i -> search(spelled(known(i))));
    ways.put("whole phone", i -> search("+99890%07d".formatted(known(i))));
    ways.put("last four digits", i -> search("%04d".formatted(known(i))));
    ways.put("whole name", i -> search(name(known(i))));
    ways.put("a last name", i -> search(LAST.get(i % LAST.size())));
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

  /** What the script calls the n-th. */
  private static String name(int n) {
    return "%s %s %d".formatted(FIRST.get(n % FIRST.size()), LAST.get(n % LAST.size()), n);
  }

  private static String spelled(int n) {
    String digits = "90%07d".formatted(n);
    return "(%s) %s-%s-%s"
        .formatted(
            digits.substring(0, 2),
            digits.substring(2, 5),
            digits.substring(5, 7),
            digits.substring(7));
  }

  private static String search(String text) {
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
