package uz.erp.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.auth.Concurrently;
import uz.erp.auth.People;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

@ServiceIT(testSignsPasses = false)
class RegistrationIT {

  private static final String PATH = "/api/users/auth/register/";

  @Autowired private TestApi api;

  @Test
  void theFullFormOpensUserStoreEmployeeAndSignIn() {
    String username = People.unique("ivan");
    String slug = username.replace('_', '-').toLowerCase();
    TestAnswer answer =
        api.post(
            PATH,
            """
            {"first_name": "Иван", "last_name": "Петров", "middle_name": "Сергеевич",
             "owner_phone": "+998901234567", "email": "ivan@example.com",
             "username": "%s", "password": "SecurePass123!", "password_confirm": "SecurePass123!",
             "store_name": "Супермаркет Азия", "store_slug": "%s",
             "store_description": "Продуктовый магазин в центре города",
             "store_address": "ул. Навои, д. 45", "store_city": "Ташкент",
             "store_region": "Ташкентская область", "store_phone": "+998712345678",
             "store_email": "info@asiamarket.uz", "store_legal_name": "ООО Супермаркет Азия",
             "store_tax_id": "123456789"}
            """
                .formatted(username, slug));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/status")).isEqualTo("success");
    assertThat(answer.at("/message")).isEqualTo("Регистрация успешна");
    JsonNode data = answer.json().path("data");
    assertThat(data.at("/user/id").isIntegralNumber()).isTrue();
    assertThat(data.at("/user/username").asString()).isEqualTo(username);
    assertThat(data.at("/user/full_name").asString()).isEqualTo("Иван Петров");
    assertThat(data.at("/user/middle_name").asString()).isEqualTo("Сергеевич");
    assertThat(data.at("/user/phone").asString()).isEqualTo("+998901234567");
    assertThat(data.at("/store/slug").asString()).isEqualTo(slug);
    assertThat(data.at("/store/schema_name").asString())
        .isEqualTo("tenant_" + slug.replace('-', '_'));
    assertThat(data.at("/store/tenant_key").asString()).matches(slug + "_[0-9a-f]{8}");
    assertThat(data.at("/store/city").asString()).isEqualTo("Ташкент");
    assertThat(data.at("/store/phone").asString()).isEqualTo("+998712345678");
    assertThat(data.at("/store/timezone").asString()).isEqualTo("Asia/Tashkent");
    assertThat(data.at("/employee/role").asString()).isEqualTo("owner");
    assertThat(data.at("/employee/role_display").asString()).isEqualTo("Владелец");
    assertThat(data.at("/employee/phone").asString()).isEqualTo("+998901234567");
    assertThat(data.at("/employee/permissions").size()).isEqualTo(10);
    assertThat(data.at("/tokens/access").asString()).startsWith("eyJ");
    assertThat(data.at("/tokens/refresh").asString()).hasSizeGreaterThan(40);
  }

  @Test
  void theOlderNamesOfConfirmationAndPhoneAreTakenToo() {
    TestAnswer answer =
        api.post(
            PATH,
            """
            {"username": "%s", "email": "test@example.com", "password": "TestPass123!",
             "password2": "TestPass123!", "first_name": "Test", "last_name": "User",
             "store_name": "Test Store", "phone": "+998901234567"}
            """
                .formatted(People.unique("testuser")));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/data/user/phone")).isEqualTo("+998901234567");
    assertThat(answer.at("/data/store/slug")).startsWith("test-store");
  }

  @Test
  void everythingWrongWithAFormIsSaidAtOnceInTheWordsOfTheDocumentation() {
    TestAnswer answer =
        api.post(
            PATH,
            """
            {"username": "a b", "password": "123", "password_confirm": "321", "first_name": " ",
             "owner_phone": "901234567", "email": "nobody", "store_name": "Магазин",
             "store_slug": "Мой Магазин", "store_phone": "+99890"}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(texts(answer, "password"))
        .containsExactlyInAnyOrder(
            "Пароль слишком короткий. Он должен содержать как минимум 8 символов.",
            "Пароль слишком простой.");
    assertThat(texts(answer, "password_confirm")).containsExactly("Пароли не совпадают");
    assertThat(texts(answer, "owner_phone"))
        .containsExactly("Номер телефона должен быть в формате: +998XXXXXXXXX");
    assertThat(answer.json().path("errors").propertyNames())
        .containsExactlyInAnyOrder(
            "username",
            "password",
            "password_confirm",
            "first_name",
            "owner_phone",
            "email",
            "store_slug",
            "store_phone");
  }

  @Test
  void anEmptyFormNamesWhatIsRequired() {
    TestAnswer answer = api.header("Accept-Language", "uz").post(PATH, "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").propertyNames())
        .containsExactlyInAnyOrder(
            "username", "password", "password_confirm", "first_name", "store_name");
    assertThat(texts(answer, "username")).containsExactly("Majburiy maydon.");
  }

  @Test
  void aTakenUsernameIsToldWhateverItsCase() {
    String username = People.unique("taken");
    api.post(PATH, People.form(username)).expect(201);

    TestAnswer again = api.post(PATH, People.form(username.toUpperCase()));

    assertThat(again.status()).isEqualTo(400);
    assertThat(texts(again, "username"))
        .containsExactly("Пользователь с таким логином уже существует");
  }

  @Test
  void aTakenSlugIsAnErrorAlsoWhenOnlyTheSeparatorDiffers() {
    String slug = People.unique("s").replace('_', '-');
    api.post(PATH, withSlug(slug)).expect(201);

    TestAnswer again = api.post(PATH, withSlug(slug.replace('-', '_')));

    assertThat(again.status()).isEqualTo(400);
    assertThat(texts(again, "store_slug")).hasSize(1);
  }

  @Test
  void storesOfOneNameGetDifferentSlugs() {
    String name = People.unique("Лавка");
    List<String> slugs =
        IntStream.range(0, 12)
            .mapToObj(i -> api.post(PATH, named(name)).expect(201).at("/data/store/slug"))
            .toList();

    assertThat(slugs).doesNotHaveDuplicates();
    assertThat(slugs.get(1)).isEqualTo(slugs.getFirst() + "-2");
  }

  @Test
  void aNameWithoutLettersStillGetsASlug() {
    assertThat(api.post(PATH, named("★ 店 ★")).expect(201).at("/data/store/slug"))
        .startsWith("store");
  }

  @Test
  void ofManyWhoWantOneUsernameAtOnceOneGetsIt() throws Exception {
    String username = People.unique("wanted");
    List<TestAnswer> answers = Concurrently.call(12, () -> api.post(PATH, People.form(username)));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(400);
              assertThat(texts(answer, "username")).hasSize(1);
            });
  }

  @Test
  void ofManyWhoWantOneSlugAtOnceOneGetsItAndTheOthersLeaveNothingBehind() throws Exception {
    String slug = People.unique("s").replace('_', '-');
    Queue<String> usernames = new ConcurrentLinkedQueue<>();
    List<TestAnswer> answers =
        Concurrently.call(
            8,
            () -> {
              String username = People.unique("owner");
              TestAnswer answer = api.post(PATH, withSlug(username, slug));
              if (answer.status() != 201) {
                usernames.add(username);
              }
              return answer;
            });

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> assertThat(texts(answer, "store_slug")).hasSize(1));
    assertThat(usernames)
        .hasSize(7)
        .allSatisfy(
            username -> // whose slug was gone is not registered and may come again
            assertThat(api.post(PATH, People.form(username)).status()).isEqualTo(201));
  }

  @Test
  void storesOfOneNameOpenedAtOnceAllGetASlug() throws Exception {
    String name = People.unique("Рынок");
    List<TestAnswer> answers = Concurrently.call(12, () -> api.post(PATH, named(name)));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(answers.stream().map(answer -> answer.at("/data/store/slug")))
        .doesNotHaveDuplicates();
  }

  private static String withSlug(String slug) {
    return withSlug(People.unique("owner"), slug);
  }

  private static String withSlug(String username, String slug) {
    return People.form(username)
        .replace("\"store_name\"", "\"store_slug\": \"" + slug + "\", \"store_name\"");
  }

  private static String named(String storeName) {
    return People.form(People.unique("owner"))
        .replaceAll("\"store_name\": \"[^\"]*\"", "\"store_name\": \"" + storeName + "\"");
  }

  private static List<String> texts(TestAnswer answer, String field) {
    List<String> texts = answer.json().path(field).valueStream().map(JsonNode::asString).toList();
    List<String> inErrors =
        answer.json().path("errors").path(field).valueStream().map(JsonNode::asString).toList();
    assertThat(texts).isEqualTo(inErrors);
    return texts;
  }
}
