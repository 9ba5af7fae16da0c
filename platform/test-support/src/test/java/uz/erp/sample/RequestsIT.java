package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class RequestsIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void openStore() {
    store = stores.open("requests");
    owner = api.as(store, "owner");
  }

  private static String note(String text) {
    return "{\"text\":\"" + text + "\",\"unit_price\":\"2.50\",\"quantity\":3}";
  }

  @Test
  void aNewStoreWorksAtItsFirstRequest() {
    TestAnswer answer = owner.post("/api/notes/", note("first")).expect(201);
    assertThat(answer.at("/status")).isEqualTo("success");
    assertThat(answer.at("/message")).isEqualTo("created-ru");
    assertThat(answer.at("/data/price")).isEqualTo("7.50");
    assertThat(owner.get("/api/notes/").at("/count")).isEqualTo("1");
  }

  @Test
  void firstRequestsAtTheSameTimeMakeOneSchema() throws Exception {
    List<TestAnswer> answers =
        together(8, () -> owner.post("/api/notes/", note("n" + Thread.currentThread().threadId())));
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(owner.get("/api/notes/").at("/count")).isEqualTo("8");
  }

  @Test
  void aPathWorksWithAndWithoutItsSlash() {
    owner.post("/api/notes", note("slash")).expect(201);
    assertThat(owner.get("/api/notes?page_size=1").at("/results/0/text")).isEqualTo("slash");
  }

  @Test
  void whatTheServerItselfRefusesIsAProblemToo() {
    TestAnswer answer = owner.get("/api/notes/%ff/").expect(400);
    assertThat(answer.at("/code")).isEqualTo("malformed_request");
  }

  @Test
  void aContentTypeThatIsNoneIsNotSupported() {
    assertThat(owner.header("Content-Type", "nonsense").post("/api/notes/", note("x")).status())
        .isEqualTo(415);
  }

  @Test
  void aWishForAnotherFormOfAnswerDoesNotUndoWhatWasDone() {
    TestAnswer answer =
        owner.header("Accept", "application/xml").post("/api/notes/", note("xml")).expect(201);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void theCallersLanguageIsAnswered() {
    assertThat(
            owner
                .header("Accept-Language", "uz-UZ,uz;q=0.9,en;q=0.5")
                .post("/api/notes/", note("u"))
                .at("/message"))
        .isEqualTo("created-uz");
    assertThat(owner.header("Accept-Language", "en").get("/api/notes/999/").at("/title"))
        .isEqualTo("Not found");
    assertThat(owner.get("/api/notes/999/").at("/title")).isEqualTo("Не найдено");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"\",\"unit_price\":1,\"quantity\":1}                    | text       ",
        "{\"unit_price\":1,\"quantity\":1}                                  | text       ",
        "{\"text\":5,\"unit_price\":1,\"quantity\":1}                       | text       ",
        "{\"text\":\"a\\u0000b\",\"unit_price\":1,\"quantity\":1}           | text       ",
        "{\"text\":\"aaaaaaaaaaaaaaaaaaaaa\",\"unit_price\":1,\"quantity\":1} | text     ",
        "{\"text\":\"a\",\"unit_price\":-1,\"quantity\":1}                  | unit_price ",
        "{\"text\":\"a\",\"unit_price\":1e999999999,\"quantity\":1}         | unit_price ",
        "{\"text\":\"a\",\"unit_price\":\"1.005\",\"quantity\":1}           | unit_price ",
        "{\"text\":\"a\",\"unit_price\":{},\"quantity\":1}                  | unit_price ",
        "{\"text\":\"a\",\"unit_price\":[1],\"quantity\":1}                 | unit_price ",
        "{\"text\":\"a\",\"unit_price\":true,\"quantity\":1}                | unit_price ",
        "{\"text\":\"a\",\"unit_price\":null,\"quantity\":1}                | unit_price ",
        "{\"text\":\"a\",\"unit_price\":1,\"quantity\":0}                   | quantity   ",
        "{\"text\":\"a\",\"unit_price\":1,\"quantity\":\"0.0001\"}          | quantity   ",
      })
  void aBadFieldIsNamed(String body, String field) {
    TestAnswer answer = owner.post("/api/notes/", body).expect(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank();
    assertThat(answer.at("/" + field + "/0")).isEqualTo(answer.at("/errors/" + field + "/0"));
    assertThat(answer.at("/trace_id")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST   | /api/notes/                | {                   | 400",
        "POST   | /api/notes/                | []                  | 400",
        "POST   | /api/notes/                | null                | 400",
        "POST   | /api/notes/                | {\"a\":1,\"a\":2}   | 400",
        "GET    | /api/notes/?page=0         |                     | 400",
        "GET    | /api/notes/?page=x         |                     | 400",
        "GET    | /api/notes/?page_size=101  |                     | 400",
        "GET    | /api/notes/?ordering=price |                     | 400",
        "GET    | /api/notes/?search=%00     |                     | 400",
        "GET    | /api/notes/?%00=1          |                     | 400",
        "GET    | /api/notes/?search=%FF%FE  |                     | 400",
        "GET    | /api/notes/abc/            |                     | 404",
        "GET    | /api/notes/99999999999999999999/ |               | 404",
        "GET    | /api/notes/7/              |                     | 404",
        "GET    | /api/nothing/              |                     | 404",
        "DELETE | /api/notes/                |                     | 405",
        "GET    | /api/unannotated/          |                     | 403",
      })
  void badRequestsGetTheirStatus(String method, String path, String body, int status) {
    TestAnswer answer = owner.send(method, path, body).expect(status);
    assertThat(answer.at("/status")).isEqualTo(String.valueOf(status));
    assertThat(answer.at("/detail")).isNotBlank().doesNotStartWith("problem.");
    assertThat(answer.at("/title")).isNotBlank().doesNotStartWith("problem.");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    owner.header("Content-Type", "text/plain").post("/api/notes/", "x").expect(415);
  }

  @Test
  void aRoleWithoutThePermissionIsRefusedBeforeItsBodyIsRead() {
    api.as(store, "stockkeeper").post("/api/notes/", "{").expect(403);
    api.as(store, "cashier").post("/api/notes/", note("cashier")).expect(201);
  }

  @Test
  void aViolatedNamedConstraintIsItsProblem() {
    owner.post("/api/notes/", note("twice")).expect(201);
    TestAnswer second = owner.post("/api/notes/", note("twice")).expect(409);
    assertThat(second.at("/code")).isEqualTo("text_taken");
    assertThat(second.at("/errors/text/0")).isEqualTo("taken-ru");
  }

  @Test
  void anIdempotencyKeyIsHonouredUnderConcurrency() throws Exception {
    TestApi keyed = owner.header("Idempotency-Key", "key-1");
    List<TestAnswer> answers = together(8, () -> keyed.post("/api/notes/", note("once")));
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(TestAnswer::text).distinct()).hasSize(1);
    assertThat(owner.get("/api/notes/").at("/count")).isEqualTo("1");
  }

  @Test
  void aKeyWithAnotherBodyIsRefusedAndAFailureFreesTheKey() {
    TestApi keyed = owner.header("Idempotency-Key", "key-2");
    keyed.post("/api/notes/", note("fail")).expect(500);
    assertThat(owner.get("/api/notes/").at("/count")).isEqualTo("0");
    keyed.post("/api/notes/", note("good")).expect(201);
    assertThat(keyed.post("/api/notes/", note("other")).expect(422).at("/code"))
        .isEqualTo("idempotency_key_reused");
    owner.header("Idempotency-Key", "x".repeat(256)).post("/api/notes/", note("z")).expect(400);
  }

  @ParameterizedTest
  @CsvSource({
    "cut before work, ''",
    "cut before commit, ''",
    "cut before work, a",
    "cut before commit, b"
  })
  void aDatabaseThatGoesAwayInBetweenIsUnavailableAndNothingIsDone(String text, String key) {
    TestApi writer = key.isEmpty() ? owner : owner.header("Idempotency-Key", key);
    TestAnswer answer = writer.post("/api/notes/", note(text)).expect(503);
    assertThat(answer.header("Retry-After")).isNotBlank();
    assertThat(owner.get("/api/notes/").at("/count")).isEqualTo("0");
    writer.post("/api/notes/", note("again")).expect(201);
  }

  @Test
  void anUploadIsRepeatableWhateverItsBoundary() {
    TestApi keyed = owner.header("Idempotency-Key", "key-3");
    TestAnswer first = upload(keyed, "from a file").expect(201);
    assertThat(upload(keyed, "from a file").text()).isEqualTo(first.text());
    upload(keyed, "another file").expect(422);
    assertThat(owner.get("/api/notes/").at("/count")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key-4"})
  void badUploadsGetTheirStatus(String key) {
    TestApi uploader = key.isEmpty() ? owner : owner.header("Idempotency-Key", key);
    upload(uploader, "x".repeat(100_000)).expect(413);
    TestApi form = uploader.header("Content-Type", "multipart/form-data; boundary=b");
    assertThat(form.post("/api/notes/upload/", "--b--\r\n").expect(400).at("/errors/file/0"))
        .isNotBlank();
    form.post("/api/notes/upload/", "no parts at all").expect(400);
    uploader.post("/api/notes/upload/", "{}").expect(415);
  }

  @Test
  void aKeptAnswerAndItsKeyCannotBeReadInTheDatabase() {
    owner.header("Idempotency-Key", "the-clients-own").post("/api/notes/", note("secret"));
    List<String> rows =
        TenantScope.call(
            store.tenant(),
            () ->
                jdbc.sql("select key || ' ' || encode(body, 'escape') from idempotency_key")
                    .query(String.class)
                    .list());
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst()).doesNotContain("the-clients-own", "secret");
  }

  @Test
  void pagesLinkToEachOther() {
    for (int i = 0; i < 5; i++) {
      owner.post("/api/notes/", note("p" + i)).expect(201);
    }
    TestAnswer page = owner.get("/api/notes/?page=2&page_size=2&ordering=-id").expect(200);
    assertThat(page.at("/count")).isEqualTo("5");
    assertThat(page.at("/results/0/text")).isEqualTo("p2");
    assertThat(page.at("/next")).contains("page=3").contains("page_size=2");
    assertThat(page.at("/previous")).contains("page=1");
  }

  @Test
  void healthIsOpenToAll() {
    assertThat(api.get("/health").expect(200).at("/database")).isEqualTo("connected");
  }

  private static TestAnswer upload(TestApi caller, String content) {
    return caller.upload(
        "/api/notes/upload/", "n.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<TestAnswer> together(int count, Callable<TestAnswer> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<TestAnswer> answers = new ArrayList<>();
      for (Future<TestAnswer> future :
          threads.invokeAll(java.util.Collections.nCopies(count, call))) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
