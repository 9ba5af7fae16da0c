package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TenantIsolationContract;
import uz.erp.platform.test.TestApi;

@ServiceIT
class SalesIsolationIT extends TenantIsolationContract {

  @Override
  protected String tenantTable() {
    return "sale";
  }

  @Override
  protected String ownersPath() {
    return "/api/sales/sales/";
  }

  @Test
  void theIdsOfAnotherStoreNameNothingHere() {
    TestApi their = api.as(theirs, "owner");
    TestApi me = api.as(mine, "owner");
    their.post("/api/sales/sessions/open/", "{\"opening_balance\":1}").expect(201);
    their
        .post(
            "/api/sales/debt-payments/",
            """
            {"session":1,"customer":1,"payment_method":"cash","amount":1}""")
        .expect(201);
    their.post("/api/sales/sessions/1/close/", "{\"actual_cash\":1}").expect(200);
    for (String path :
        new String[] {
          "sessions/1/",
          "sessions/1/report/",
          "sessions/1/cash-movements/",
          "registers/1/",
          "registers/1/gaps/",
          "z-reports/1/",
          "debt-payments/1/"
        }) {
      their.get("/api/sales/" + path).expect(200);
      assertThat(me.get("/api/sales/" + path).status()).as(path).isEqualTo(404);
    }
    me.post("/api/sales/sessions/1/close/", "{\"actual_cash\":1}").expect(404);
    me.post("/api/sales/sessions/1/end/", "{}").expect(404);
    me.post("/api/sales/sessions/1/report/revise/", "{}").expect(404);
    me.post("/api/sales/debt-payments/1/reverse/", "{}").expect(404);
    me.delete("/api/sales/registers/1/").expect(404);
    me.post("/api/sales/sessions/open/", "{\"opening_balance\":1,\"register\":1}").expect(404);
  }
}
