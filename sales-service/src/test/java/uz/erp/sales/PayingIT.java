package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.sales.customer.CustomerCopies;
import uz.erp.sales.customer.CustomerFacts;

/** A store with customers who have points and credit. */
abstract class PayingIT extends TradingIT {

  @Autowired private CustomerCopies customers;

  void settings(String json) {
    manager.patch("/api/sales/settings/", json).expect(200);
  }

  long customer(long id, String points, String limit, String debt) {
    return customer(id, 1, points, limit, debt, List.of());
  }

  /** What customer-service says, with the documents it has counted. */
  long customer(
      long id,
      long version,
      String points,
      String limit,
      String debt,
      List<CustomerFacts.Applied> applied) {
    CustomerFacts facts =
        new CustomerFacts(
            id,
            version,
            "Клиент " + id,
            null,
            true,
            new CustomerFacts.Group(1, "VIP", Percent.ZERO),
            Money.of(points),
            Money.of(limit),
            Money.of(debt),
            applied);
    TenantScope.run(store.tenant(), () -> customers.store(facts));
    return id;
  }

  /** A customer whose group gets so much off. */
  long customerOfGroup(long id, String percent) {
    CustomerFacts facts =
        new CustomerFacts(
            id,
            1,
            "Клиент " + id,
            null,
            true,
            new CustomerFacts.Group(id, "VIP", Percent.of(new java.math.BigDecimal(percent))),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            List.of());
    TenantScope.run(store.tenant(), () -> customers.store(facts));
    return id;
  }

  /** A draft of one product for this customer. */
  long draft(TestApi who, long session, long product, @Nullable Long customer) {
    TestAnswer scanned =
        who.post(
            SALES + "scan-item/",
            "{\"session\":%d,\"product\":%d,\"customer\":%s}"
                .formatted(session, product, customer));
    return id(scanned.expect(200));
  }

  /** Pays by methods and amounts, such as {@code "points 30.00", "cash 70.00"}. */
  TestAnswer pay(TestApi who, long sale, String... payments) {
    return who.post(SALES + sale + "/checkout/", "{\"payments\":[%s]}".formatted(ways(payments)));
  }

  static String ways(String... payments) {
    return String.join(
        ",",
        java.util.Arrays.stream(payments)
            .map(payment -> payment.split(" "))
            .map(p -> "{\"payment_method\":\"%s\",\"amount\":%s}".formatted(p[0], p[1]))
            .toList());
  }

  TestAnswer refund(TestApi who, long sale, String json) {
    return who.post(SALES + sale + "/refund/", json);
  }

  void assertRefused(TestAnswer answer, int status, String code) {
    assertThat(answer.expect(status).at("/code")).isEqualTo(code);
  }
}
