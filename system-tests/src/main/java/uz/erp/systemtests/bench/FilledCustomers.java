package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/** New stores with customers whose names and phones follow from their number, from 1. */
final class FilledCustomers {

  private static final List<String> FIRST =
      words(
          """
          Алишер Dilnoza Сергей Gulnora Ойбек Sevara Жасур Malika Шухрат Nilufar Ҳусан
          """);
  private static final List<String> LAST =
      words(
          """
          Каримов Yusupova Рахимов Abdullayeva Исмоилов Toshmatova Qodirov Усманова Ergashev
          Назарова Sobirov Мирзаев Xolmatova Ахмедов Saidova Турсунов Nurmatov Хамидова Jo'rayev
          Бабаев Normurodov Саттарова Umarov Гафуров Rustamova Ибрагимов Haydarov Юлдашева Mahmudov
          Расулов Olimova Петров Кузнецова Ким Цой Axmadjonov Файзиев Boboyev Султанова Zokirov
          Хасанов
          """);

  private FilledCustomers() {}

  /** The owner of a store with so many. */
  static Api fill(Api anyone, PrintStream out, int count) {
    Store store = new Accounts(anyone).register("Bench Customers %d".formatted(count));
    Api owner = store.owner().api();
    // the schema is made at the first request
    owner.get(CustomerSearch.CUSTOMERS).expect(200);
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

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }

  private static String literals(List<String> names) {
    return names.stream()
        .map(name -> "'" + name.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  /** The suite must see all of them, and know one by the phone. */
  private static void requireSeen(Api owner, int count) {
    long all = owner.get(CustomerSearch.CUSTOMERS).expect(200).number("/count");
    int n = count / 2;
    Answer one = owner.get(CustomerSearch.search(spelled(n))).expect(200);
    if (all != count || !one.string("/results/0/name").equals(name(n))) {
      throw new IllegalStateException(
          "%d instead of %d customers, or not %s: %s".formatted(all, count, name(n), one));
    }
  }

  /** What the script calls the n-th. */
  static String name(int n) {
    return "%s %s %d".formatted(FIRST.get(n % FIRST.size()), lastName(n), n);
  }

  static String lastName(int n) {
    return LAST.get(n % LAST.size());
  }

  /** The n-th one's phone as people write it. */
  static String spelled(int n) {
    String digits = "90%07d".formatted(n);
    return "(%s) %s-%s-%s"
        .formatted(
            digits.substring(0, 2),
            digits.substring(2, 5),
            digits.substring(5, 7),
            digits.substring(7));
  }
}
