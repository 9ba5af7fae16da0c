package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Passes;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.openapi.ReadablePaths;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Every service judges for itself who asks; what a client claims about itself counts nothing. */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class IdentityIT {

  private final Suite suite;
  private final Store store;
  private final Api owner;

  IdentityIT(Suite suite) {
    this.suite = suite;
    store = suite.accounts().register("Guarded");
    owner = store.owner().api();
  }

  @ParameterizedTest
  @FieldSource("uz.erp.systemtests.erp.Parts#SERVICES")
  void aUserTokenSentPastTheGatewayIsRefused(String service) {
    String path = Objects.requireNonNull(ReadablePaths.byService().get(service), service);
    Api direct = owner.movedTo(suite.address(service));

    assertThat(direct.get(path).expect(401).code()).isEqualTo("not_authenticated");
    direct.withToken(pass()).get(path).expect(200);
  }

  @Test
  void aPassIsGoodForItsOwnStoreOnly() {
    Store other = suite.accounts().register("Other");
    Api direct = owner.movedTo(suite.address("catalog")).withToken(pass());

    Answer refused = direct.inStore(other.tenantKey()).get("/api/products/products/");

    refused.expect(401, 403);
    direct.without("X-Tenant-Key").get("/api/products/products/").expect(400);
  }

  @Test
  void aPassIsNoUserToken() {
    assertThat(owner.withToken(pass()).get("/api/products/products/").expect(401).code())
        .isEqualTo("not_authenticated");
  }

  @Test
  void identityHeadersOfAClientAreIgnored() {
    Person cashier = suite.accounts().hire(store, "cashier", "Malika");
    Api forged =
        cashier
            .api()
            .with("X-User-Id", "1")
            .with("X-Employee-Id", String.valueOf(store.owner().employeeId()))
            .with("X-Role", "owner")
            .with("X-Permissions", "view_all,create_all,manage_employees,view_analytics")
            .with("X-Tenant-Schema", "tenant_other")
            .with("X-Forwarded-User", store.owner().username())
            .with("X-Store-Pass", pass())
            .with("Forwarded", "for=127.0.0.1;host=auth-service");

    assertThat(forged.get("/api/users/auth/me/").expect(200).string("/employee/role"))
        .isEqualTo("cashier");
    assertThat(forged.get("/api/users/employees/").expect(403).code())
        .isEqualTo("permission_denied");
    assertThat(forged.get("/api/analytics/daily-sales/today/").expect(403).code())
        .isEqualTo("permission_denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/token/exchange",
        "/internal/products/1",
        "/actuator/health",
        "/actuator/prometheus",
        "/actuator/env",
        "/api/users/../internal/token/exchange",
        "/api/users/..%2finternal%2ftoken%2fexchange",
        "/api/products/..;/internal/products/1"
      })
  void whatIsInternalHasNoDoorInTheGateway(String path) {
    assertThat(owner.get(path).status()).isIn(400, 404);
    assertThat(owner.post(path, "{}").status()).isIn(400, 404);
  }

  private String pass() {
    return Passes.exchange(suite.address("auth"), suite.secrets(), owner, store.tenantKey());
  }
}
