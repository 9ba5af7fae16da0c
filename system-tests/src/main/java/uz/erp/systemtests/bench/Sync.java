package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** A till that takes over all products, then only what has changed since. */
final class Sync {

  private static final int PAGE = 500;
  private static final int CHANGES = 100;
  private static final int ROUNDS = 20;

  private final Api anyone;
  private final PrintStream out;

  Sync(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  /** Where a pull ended, and the products it saw. */
  private record Pulled(long version, List<Long> products) {}

  void run(int products) {
    Assortment assortment = Assortment.fill(anyone, out, products);
    Api till = assortment.client(0);
    pull(till, 0, new ArrayList<>());
    Sheet sheet = new Sheet("sync", out);
    List<Long> pages = new ArrayList<>();
    List<Pulled> whole = new ArrayList<>();
    Usage usage = Usage.of("catalog", () -> whole.add(pull(till, 0, pages)));
    Cost full = sheet.add(new Cost("all, by row", new Figures(pages), usage, products));
    Pulled before = whole.getFirst();
    require(products, before.products().stream().distinct().count());
    change(assortment.store().owner().api(), before.products().subList(0, CHANGES));
    List<Long> times = new ArrayList<>();
    Cost changes =
        sheet.add(
            Cost.of(
                CHANGES + " changes, by pull",
                "catalog",
                1,
                ROUNDS,
                i -> require(CHANGES, pull(till, before.version(), times).products().size())));
    Pulled after = pull(till, before.version(), times);
    Cost none =
        sheet.add(
            Cost.of(
                "no changes, by pull",
                "catalog",
                1,
                ROUNDS,
                i -> require(0, pull(till, after.version(), times).products().size())));
    sheet.note(
        "time of all / time of the changes",
        full.usage().seconds() * 1000 / changes.times().percentile(50));
    sheet.note(
        "time of no changes / time of the changes",
        none.times().percentile(50) / changes.times().percentile(50));
    sheet.publish(
        "delta sync of %d products through the gateway, pages of %d".formatted(products, PAGE),
        "unit");
  }

  private static Pulled pull(Api till, long after, List<Long> times) {
    List<Long> seen = new ArrayList<>();
    long version = after;
    boolean more = true;
    while (more) {
      long start = System.nanoTime();
      Answer page =
          till.get(
                  "/api/products/products/changes/?after_version=%d&limit=%d"
                      .formatted(version, PAGE))
              .expect(200);
      times.add(System.nanoTime() - start);
      for (JsonNode product : page.at("/results")) {
        seen.add(product.path("id").longValue());
      }
      version = page.number("/version");
      more = page.at("/has_more").booleanValue();
    }
    return new Pulled(version, seen);
  }

  private static void change(Api owner, List<Long> products) {
    for (long id : products) {
      owner.patch("/api/products/products/" + id + "/", Map.of("sale_price", "777.00")).expect(200);
    }
  }

  private static void require(long expected, long seen) {
    if (expected != seen) {
      throw new IllegalStateException("%d products instead of %d".formatted(seen, expected));
    }
  }
}
