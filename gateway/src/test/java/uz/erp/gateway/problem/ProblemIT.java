package uz.erp.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.erp.gateway.support.Answer;
import uz.erp.gateway.support.GatewayIT;

class ProblemIT extends GatewayIT {

  @ParameterizedTest
  @CsvSource({
    "'', ru, Требуется вход",
    "ru, ru, Требуется вход",
    "'uz-UZ,uz;q=0.9,en;q=0.5', uz, Tizimga kirish talab qilinadi",
    "en-US, en, Sign-in required",
    "'fr,de;q=0.5', ru, Требуется вход",
    "';;;', ru, Требуется вход"
  })
  void aProblemIsToldInTheLanguageOfTheCaller(String wanted, String language, String title) {
    Answer answer = client().with("Accept-Language", wanted).get("/api/sales/sales/");

    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.json().path("title").asString()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Отправьте ровно один заголовок X-Tenant-Key с ключом магазина.",
    "uz, Doʻkon kaliti bilan faqat bitta X-Tenant-Key sarlavhasini yuboring.",
    "en, Send exactly one X-Tenant-Key header with the key of a store."
  })
  void soAreTheGatewaysOwnProblems(String language, String detail) {
    Answer answer = signedIn().store("?").with("Accept-Language", language).get("/api/sales/");

    assertThat(answer.json().path("detail").asString()).isEqualTo(detail);
  }

  @Test
  void aProblemHasAllItsMembersAndTheTraceItBelongsTo() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    Answer answer =
        client()
            .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .get("/api/sales/sales/?phone=998901234567");

    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    JsonNode problem = answer.json();
    assertThat(problem.path("type").asString()).isEqualTo("urn:erp:problem:not_authenticated");
    assertThat(problem.path("status").asInt()).isEqualTo(401);
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(problem.path("instance").asString()).isEqualTo("/api/sales/sales/");
    assertThat(problem.path("code").asString()).isEqualTo("not_authenticated");
    assertThat(problem.path("trace_id").asString()).isEqualTo(trace);
  }

  @Test
  void aWrongMethodIsNamedWithTheRightOnes() {
    Answer answer = client().post("/health", "{}");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.problem()).isEqualTo("method_not_allowed");
    assertThat(answer.header("Allow")).contains("GET");
  }
}
