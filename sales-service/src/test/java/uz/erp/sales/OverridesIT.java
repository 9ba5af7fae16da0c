package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.TestAnswer;

class OverridesIT extends TradingIT {

  private static final String OVERRIDES = "/api/sales/overrides/";

  private long sale;
  private String item;

  @BeforeEach
  void startSale() {
    product(1, "100.00");
    long session = openSession(cashier);
    TestAnswer scanned = scan(cashier, session, 1, "1").expect(200);
    sale = id(scanned);
    item = scanned.at("/data/items/0/id");
  }

  private String granted(String body) {
    return manager.post(OVERRIDES, body.formatted(sale)).expect(201).at("/token");
  }

  private TestAnswer discount(int percent, String token) {
    return cashier.post(
        SALES + sale + "/discount/",
        "{\"percent\": %d, \"override_token\": \"%s\"}".formatted(percent, token));
  }

  private void assertInvalid(TestAnswer answer) {
    assertThat(answer.expect(403).at("/code")).isEqualTo("override_invalid");
  }

  @Test
  void anApprovalIsGoodForOneDiscountAndItIsKnownWhoGaveIt() {
    TestAnswer grant =
        manager
            .post(
                OVERRIDES,
                """
                {"action": "discount", "sale": %d, "max_percent": 30, "reason": "Брак"}"""
                    .formatted(sale))
            .expect(201);
    String token = grant.at("/token");
    assertThat(grant.at("/expires_at")).isNotBlank();
    assertThat(discount(30, token).expect(200).at("/data/total_amount")).isEqualTo("70.00");
    assertInvalid(discount(31, token));
    TestAnswer list = manager.get(OVERRIDES + "?is_spent=true&action=discount").expect(200);
    assertThat(list.at("/count")).isEqualTo("1");
    assertThat(list.at("/results/0/reason")).isEqualTo("Брак");
    assertThat(list.at("/results/0/approved_by_name")).isNotBlank();
    assertThat(list.at("/results/0/spent_by_name")).isNotBlank();
    assertThat(list.at("/results/0/spent_by")).isNotEqualTo(list.at("/results/0/approved_by"));
    assertThat(list.text()).doesNotContain(token);
    assertThat(query(String.class, "select encode(token_hash, 'escape') from sale_override"))
        .noneMatch(hash -> hash.contains(token));
    assertThat(manager.get(OVERRIDES + "?is_spent=false").at("/count")).isEqualTo("0");
  }

  @Test
  void aRefusedActionLeavesTheApprovalUnspent() {
    String token = granted("{\"action\": \"discount\", \"sale\": %d, \"max_percent\": 20}");
    assertInvalid(discount(21, token));
    assertThat(discount(20, token).expect(200).at("/data/total_amount")).isEqualTo("80.00");
  }

  @Test
  void whatTheCashierMayDoAnywayDoesNotSpendIt() {
    String token = granted("{\"action\": \"discount\", \"sale\": %d}");
    discount(10, token).expect(200);
    discount(50, token).expect(200);
  }

  @Test
  void anApprovalIsOfItsActionSaleAndLineOnly() {
    assertInvalid(discount(20, granted("{\"action\": \"price\", \"sale\": %d}")));
    assertInvalid(discount(20, granted("{\"action\": \"remove_line\", \"sale\": %d}")));
    assertInvalid(
        discount(20, granted("{\"action\": \"discount\", \"sale\": %d, \"item_id\": 1}")));
    assertInvalid(
        discount(20, granted("{\"action\": \"discount\", \"sale\": %d, \"amount\": 19}")));
    assertInvalid(discount(20, "made-up"));
    manager.post(REGISTERS, "{\"name\":\"Касса 2\"}").expect(201);
    long other = openSession(cashier(7));
    long otherSale = id(scan(cashier(7), other, 1, "1").expect(200));
    String foreign =
        manager
            .post(OVERRIDES, "{\"action\": \"discount\", \"sale\": %d}".formatted(otherSale))
            .at("/token");
    assertInvalid(discount(20, foreign));
  }

  @Test
  void anApprovalEndsAfterAMinute() {
    String token = granted("{\"action\": \"discount\", \"sale\": %d}");
    TenantScope.run(
        store.tenant(),
        () ->
            jdbc.sql(
                    """
                    update sale_override set created_at = created_at - interval '60 seconds',
                      expires_at = expires_at - interval '60 seconds'""")
                .update());
    assertInvalid(discount(20, token));
  }

  @Test
  void aPriceBelowTheBoundIsRefused() {
    String token = granted("{\"action\": \"price\", \"sale\": %d, \"price\": 70}");
    String body = "{\"item_id\": %s, \"unit_price\": %s, \"override_token\": \"%s\"}";
    String update = SALES + sale + "/update-item/";
    assertInvalid(cashier.post(update, body.formatted(item, "69", token)));
    TestAnswer done = cashier.post(update, body.formatted(item, "70", token)).expect(200);
    assertThat(done.at("/data/total_amount")).isEqualTo("70.00");
  }

  @Test
  void aLineIsTakenOutWithAnApproval() {
    manager.patch("/api/sales/settings/", "{\"cashier_removes_lines\": false}").expect(200);
    String token =
        granted("{\"action\": \"remove_line\", \"sale\": %d, \"item_id\": " + item + "}");
    cashier
        .send(
            "DELETE",
            SALES + sale + "/remove-item/",
            "{\"item_id\": %s, \"override_token\": \"%s\"}".formatted(item, token))
        .expect(200);
  }

  @Test
  void oneApprovalIsSpentOnceHoweverManyTryAtOnce() throws Exception {
    String token = granted("{\"action\": \"discount\", \"sale\": %d}");
    java.util.concurrent.atomic.AtomicInteger percent =
        new java.util.concurrent.atomic.AtomicInteger(20);
    List<TestAnswer> answers = together(6, () -> discount(percent.incrementAndGet(), token));
    // later ones that ask for less than was approved need no approval of their own
    assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 403);
    assertThat(query(Long.class, "select count(*) from sale_override where spent_at is not null"))
        .containsExactly(1L);
  }

  @Test
  void onlyWhoManagesSalesApprovesAndNonsenseIsNamed() {
    String body = "{\"action\": \"discount\", \"sale\": %d}".formatted(sale);
    cashier.post(OVERRIDES, body).expect(403);
    cashier.get(OVERRIDES).expect(403);
    assertThat(manager.post(OVERRIDES, "{\"action\": \"discount\"}").expect(400).at("/sale/0"))
        .isNotBlank();
    assertThat(manager.post(OVERRIDES, "{\"sale\": 1}").expect(400).at("/action/0")).isNotBlank();
    assertThat(
            manager
                .post(OVERRIDES, "{\"action\": \"cash_movement\", \"price\": 1}")
                .expect(400)
                .at("/price/0"))
        .isNotBlank();
    manager.post(OVERRIDES, "{\"action\": \"refund\", \"sale\": 999999}").expect(404);
    manager.post(OVERRIDES, "{\"action\": \"cash_movement\", \"amount\": 5}").expect(201);
    manager.get(OVERRIDES + "?action=nonsense").expect(400);
  }
}
