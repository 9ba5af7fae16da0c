package uz.erp.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.gateway.support.GatewayIT;
import uz.erp.gateway.support.RawClient;
import uz.erp.gateway.support.RawClient.RawAnswer;

/** What is no HTTP, or too much of it, is refused in words as well. */
class UnreadableRequestIT extends GatewayIT {

  @Test
  void headersTooLarge() {
    expectProblem(ask("/api/sales/", "X-Long: " + "x".repeat(16 * 1024)), 431, "headers_too_large");
  }

  @Test
  void anAddressTooLong() {
    expectProblem(ask("/api/sales/?search=" + "x".repeat(4096), "X: y"), 414, "address_too_long");
  }

  @Test
  void noRequestLine() {
    expectProblem(ask("/api/sales/?search=b c", "X: y"), 400, "malformed_request");
  }

  private RawAnswer ask(String address, String header) {
    return new RawClient(port).get(address, header);
  }

  private static void expectProblem(RawAnswer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body())
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("connection: close")
        .contains("\"status\":" + status, "\"code\":\"" + code + "\"")
        .containsPattern("\"trace_id\":\"[0-9a-f]{32}\"")
        .doesNotContain("\"problem.");
  }
}
