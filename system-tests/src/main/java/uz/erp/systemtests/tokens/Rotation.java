package uz.erp.systemtests.tokens;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Suite;

/**
 * Changes the signing key while people sell, sign in and refresh: none of them may notice, and what
 * the former key has signed is good until its own end.
 */
final class Rotation {

  private static final int SELLERS = 3;

  /** The new key is published a minute before it signs. */
  private static final Duration TAKE_OVER = Duration.ofMinutes(3);

  private final Suite suite;
  private final AtomicBoolean goOn = new AtomicBoolean(true);
  private final AtomicInteger asked = new AtomicInteger();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();

  Rotation(Suite suite) {
    this.suite = suite;
  }

  /** Returns what was refused. */
  List<String> run(PrintStream out) {
    Store store = suite.accounts().register("Rotation");
    Original before = original(store, store.owner().api());
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < SELLERS; i++) {
      people.add(start(seller(suite.accounts().register("Rotation"))));
      people.add(start(refresher(store)));
      people.add(start(() -> judge(signIn(store))));
    }
    rotate();
    Original after =
        Eventually.get(
            "a new key signs",
            TAKE_OVER,
            () ->
                original(
                    store,
                    suite.accounts().login(store.owner().username(), store.owner().password())),
            now -> !now.header().path("kid").equals(before.header().path("kid")));
    int midway = asked.get();
    // as much again with the new key as there is time for
    Eventually.last(Duration.ofSeconds(30), asked::get, count -> count > 2 * midway);
    goOn.set(false);
    people.forEach(Rotation::join);
    requireFormerKeyIsGood(before, store);
    out.printf(
        "  key %s -> %s under load: %d requests, %d refused%n",
        before.header().path("kid").asString(),
        after.header().path("kid").asString(),
        asked.get(),
        refused.size());
    return List.copyOf(refused);
  }

  /** A token by the former key is good before its end and not after it. */
  private void requireFormerKeyIsGood(Original before, Store store) {
    EntryPoint gateway =
        new EntryPoint(
            "gateway", suite.address("gateway"), "/api/products/units/", store.tenantKey(), before);
    int good = gateway.showGood().status();
    if (good != 200) {
      refused.add("a token by the former key: " + good);
    }
    long ended = Instant.now().getEpochSecond() - 10;
    int past =
        gateway.show(BadToken.of("past", before.withClaims(c -> c.put("exp", ended)))).status();
    if (past != 401) {
      refused.add("a token by the former key that is past its end: " + past);
    }
  }

  private Original original(Store store, Api signedIn) {
    String token = signedIn.header("Authorization").substring("Bearer ".length());
    String kid = Original.part(token, 0).path("kid").stringValue();
    SigningKey key =
        SigningKey.listOfSuite(suite.databases()).stream()
            .filter(known -> known.kid().equals(kid))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no key " + kid + " of " + store.name()));
    return Original.of(false, token, token, key, key);
  }

  private void rotate() {
    suite.management("auth").post("/actuator/signingkeys", Map.of()).expect(200);
  }

  private Runnable seller(Store store) {
    Api owner = store.owner().api();
    long product = Products.create(owner, "Goods", "4780000000014", "10.00");
    QuickTill till = QuickTill.open(owner, product, "10.00");
    return () -> {
      Answer scanned =
          judge(
              owner.post(
                  "/api/sales/sales/scan-item/",
                  Map.of("session", till.session(), "product", product)));
      if (scanned.status() == 200) {
        judge(till.pay(scanned.number("/data/id")));
      }
    };
  }

  private Runnable refresher(Store store) {
    String[] token = {signIn(store).expect(200).string("/refresh")};
    return () -> {
      Answer next =
          judge(suite.anyone().post("/api/users/auth/token/refresh/", Map.of("refresh", token[0])));
      if (next.status() == 200) {
        token[0] = next.string("/refresh");
        judge(
            suite
                .anyone()
                .withToken(next.string("/access"))
                .inStore(store.tenantKey())
                .get("/api/products/units/"));
      }
    };
  }

  private Answer signIn(Store store) {
    return suite
        .anyone()
        .post(
            "/api/users/auth/login/",
            Map.of("username", store.owner().username(), "password", store.owner().password()));
  }

  private Answer judge(Answer answer) {
    asked.incrementAndGet();
    if (answer.status() >= 300) {
      refused.add(answer.toString());
    }
    return answer;
  }

  private Thread start(Runnable work) {
    return Thread.ofPlatform()
        .start(
            () -> {
              while (goOn.get()) {
                work.run();
              }
            });
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
