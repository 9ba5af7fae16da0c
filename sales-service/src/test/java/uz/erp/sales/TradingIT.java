package uz.erp.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.measure.Money;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;
import uz.erp.sales.product.ProductCopies;
import uz.erp.sales.product.ProductFacts;

/** A new store per test, with goods in the till's copy and employees to trade. */
@ServiceIT
public abstract class TradingIT {

  protected static final String SALES = "/api/sales/sales/";
  protected static final String SESSIONS = "/api/sales/sessions/";
  protected static final String REGISTERS = "/api/sales/registers/";
  protected static final String DEBT_PAYMENTS = "/api/sales/debt-payments/";
  protected static final String Z_REPORTS = "/api/sales/z-reports/";

  @Autowired protected TestStores stores;
  @Autowired protected TestApi api;
  @Autowired protected TestEvents events;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected CatalogStub catalog;
  @Autowired private TenantSchemas schemas;
  @Autowired private ProductCopies copies;

  protected TestStore store;
  protected TestApi cashier;
  protected TestApi manager;

  @BeforeEach
  protected void openStore() {
    store = stores.open("till");
    schemas.ensure(store.tenant());
    catalog.reset();
    cashier = api.as(store, "cashier");
    manager = api.as(store, "manager");
  }

  protected TestApi cashier(long number) {
    return api.as(store, TestRole.CASHIER.as(1_000 + number, 1_000 + number));
  }

  /** A product that the till has a copy of, with 12 % tax and the barcode {@code 478<id>}. */
  protected long product(long id, String price) {
    return product(id, 1, price, true);
  }

  protected long product(long id, long version, String price, boolean active) {
    return product(
        new ProductFacts(
            id,
            version,
            "Товар " + id,
            "SKU-" + id,
            List.of("478" + id),
            "pcs",
            Money.of("10.00"),
            Money.of(price),
            new java.math.BigDecimal("12"),
            active));
  }

  protected long product(ProductFacts facts) {
    TenantScope.run(store.tenant(), () -> copies.store(facts));
    return facts.productId();
  }

  protected long openSession(TestApi who) {
    return id(who.post(SESSIONS + "open/", "{\"opening_balance\": 100000}").expect(201));
  }

  protected TestAnswer scan(TestApi who, long session, long product, String quantity) {
    return who.post(
        SALES + "scan-item/",
        """
        {"session": %d, "product": %d, "quantity": %s, "batch": null}"""
            .formatted(session, product, quantity));
  }

  protected TestAnswer payCash(TestApi who, long sale, String amount) {
    return who.post(
        SALES + sale + "/checkout/",
        """
        {"payments": [{"payment_method": "cash", "amount": %s}]}"""
            .formatted(amount));
  }

  /** A sale of one product, paid in cash. */
  protected TestAnswer sell(TestApi who, long session, long product, String quantity) {
    TestAnswer scanned = scan(who, session, product, quantity).expect(200);
    return payCash(who, id(scanned), scanned.at("/data/total_amount")).expect(200);
  }

  protected static long id(TestAnswer answer) {
    return answer.json().at("/data/id").asLong();
  }

  /** The same at the same time, so many times over. */
  protected static List<TestAnswer> together(int times, Callable<TestAnswer> call)
      throws Exception {
    return together(java.util.Collections.nCopies(times, call));
  }

  protected static List<TestAnswer> together(List<? extends Callable<TestAnswer>> calls)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<TestAnswer> answers = new ArrayList<>();
      for (Future<TestAnswer> future : threads.invokeAll(calls)) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  protected <T> List<T> query(Class<T> type, String sql, @Nullable Object... params) {
    return TenantScope.call(store.tenant(), () -> jdbc.sql(sql).params(params).query(type).list());
  }

  protected static long count(List<TestAnswer> answers, int status) {
    return answers.stream().filter(answer -> answer.status() == status).count();
  }
}
