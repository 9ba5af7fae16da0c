package uz.erp.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class AccessRulesTest {

  @ParameterizedTest
  @CsvSource({
    "/api/users/auth/register/, ANYONE",
    "/api/users/auth/login, ANYONE",
    "/api/users/auth/login/, ANYONE",
    "/api/users/auth/token/refresh/, ANYONE",
    "/health, ANYONE",
    "/v3/api-docs/sales, ANYONE",
    "/api/unknown/, ANYONE",
    "/internal/token/exchange, ANYONE",
    "/api/users/auth/my-stores/, USER",
    "/api/users/auth/change-password/, USER",
    "/api/users/auth/logout/, USER",
    "/api/users/profile, USER",
    "/api/users/profile/, USER",
    "/api/users/stores/5/restore/, USER",
    "/api/users/auth/me/, STORE",
    "/api/users/auth/login/more/, STORE",
    "/api/users/profiles/, STORE",
    "/api/users/employees/, STORE",
    "/api/users/, STORE",
    "/api/sales, STORE",
    "/api/sales/sessions/open/, STORE",
  })
  void aPathAsksFor(String path, Access expected) {
    assertThat(AccessRules.of(MockServerHttpRequest.get(path).build())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/users/auth/login/, true",
    "/api/users/auth/register, true",
    "/api/users/auth/token/refresh/, false",
    "/api/sales/, false"
  })
  void passwordsAreTriedWhere(String path, boolean expected) {
    assertThat(AccessRules.isSignIn(MockServerHttpRequest.get(path).build())).isEqualTo(expected);
  }
}
