package uz.erp.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.PRODUCTS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.catalog.Shop;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.Backends;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

/** Twenty thousand products, and a few that people look for. */
@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductSearchIT {

  private static final int MANY = 20_000;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  @Autowired private ProductSearch search;
  @Autowired private TransactionTemplate transaction;
  private Shop shop;

  @BeforeAll
  void open() throws SQLException {
    shop = Shop.of(api, stores.open("search"));
    product("Молоко Мёд 3.2%", "MILK-32", "4780001112223");
    product("Oʻrik quritilgan", "ORIK-1", "2");
    product("Шоколад Алёнка", "SHOK-1", "3");
    product("Чой Ғиждувон қора", "CHOY-1", "4");
    product("Shaftoli sharbati", "SHAF-1", "5");
    product("Хурмо Xonqa", "XUR-1", "6");
    product("Ҳалво Самарқанд", "HAL-1", "7");
    product("Жўжа гўшти", "JOJ-1", "8");
    product("Кока-Кола 1.5 л", "COLA-15", "9");
    product("Сникерс батончик", "SNICK-1", "10");
    product("iPhone 14 Pro", "IPHONE-14-PRO", "11");
    product("Макси чай", "MAXI-1", "12");
    product("Сыр Российский", "SYR-1", "13");
    product("Iphone чехол", "CASE-1", "IPHONE");
    TenantScope.run(shop.store().tenant(), this::insertMany);
    // as the server itself does within a minute of so many new rows
    try (Connection owner = Backends.asOwner("catalog");
        Statement statement = owner.createStatement()) {
      statement.execute("analyze \"%s\".product".formatted(shop.store().tenant().schema()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          moloko           | Молоко Мёд 3.2%
          МЕД молоко       | Молоко Мёд 3.2%
          myod             | Молоко Мёд 3.2%
          vjkjrj           | Молоко Мёд 3.2%
          milk-32          | Молоко Мёд 3.2%
          ьшдл-32          | Молоко Мёд 3.2%
          0001112223       | Молоко Мёд 3.2%
          молкоо           | Молоко Мёд 3.2%
          o'rik            | Oʻrik quritilgan
          ўрик             | Oʻrik quritilgan
          O‘RIK            | Oʻrik quritilgan
          орик қуритилган  | Oʻrik quritilgan
          shokolad         | Шоколад Алёнка
          аленка шок       | Шоколад Алёнка
          шоколат          | Шоколад Алёнка
          choy gijduvon    | Чой Ғиждувон қора
          g'ijduvon        | Чой Ғиждувон қора
          кора чой         | Чой Ғиждувон қора
          qora choy        | Чой Ғиждувон қора
          шафтоли          | Shaftoli sharbati
          шарбати          | Shaftoli sharbati
          shavtoli         | Shaftoli sharbati
          khurmo           | Хурмо Xonqa
          xurmo            | Хурмо Xonqa
          хонка            | Хурмо Xonqa
          halvo            | Ҳалво Самарқанд
          халво            | Ҳалво Самарқанд
          samarqand halvo  | Ҳалво Самарқанд
          jo'ja            | Жўжа гўшти
          djoja            | Жўжа гўшти
          go'shti          | Жўжа гўшти
          coca cola        | Кока-Кола 1.5 л
          koka             | Кока-Кола 1.5 л
          snickers         | Сникерс батончик
          сникресс         | Сникерс батончик
          iphnoe 14        | iPhone 14 Pro
          шзрщту 14        | iPhone 14 Pro
          maxi             | Макси чай
          syr              | Сыр Российский
          sir rossiyskiy   | Сыр Российский
          """)
  void peopleFindWhatTheyMean(String typed, String name) {
    assertThat(names(find(typed))).startsWith(name);
  }

  @Test
  void theCodeItselfComesFirstThenBeginningsThenTheRest() {
    assertThat(names(find("iphone"))).startsWith("Iphone чехол", "iPhone 14 Pro");
    assertThat(names(find("COLA-15"))).containsExactly("Кока-Кола 1.5 л");
    assertThat(names(find("IPHONE-14-PRO"))).containsExactly("iPhone 14 Pro");
  }

  @Test
  void slipsAreLookedForOnlyWhenNothingHoldsTheWords() {
    TestAnswer exact = find("шоколад");

    assertThat(names(exact)).containsExactly("Шоколад Алёнка");
    assertThat(exact.at("/count")).isEqualTo("1");
    assertThat(find("ъ'").at("/count")).isEqualTo("0");
    assertThat(find("eueueueu").at("/count")).isEqualTo("0");
  }

  @Test
  void theCountIsThatOfAllPages() {
    TestAnswer first = find("tovar");

    assertThat(first.at("/count")).isEqualTo(String.valueOf(MANY));
    assertThat(first.json().path("results").size()).isEqualTo(20);
    assertThat(shop.owner().get(PRODUCTS + "?search=tovar&page=99999").at("/count"))
        .isEqualTo(String.valueOf(MANY));
    assertThat(shop.owner().get(PRODUCTS + "?search=tovar&page=1000").json().path("results").size())
        .isEqualTo(20);
    assertThat(names(shop.owner().get(PRODUCTS + "?search=tovar&ordering=-sku&page_size=1")))
        .containsExactly("Товар " + word(MANY) + " 20000");
    assertThat(shop.owner().get(PRODUCTS + "?search=tovar&min_price=20000").at("/count"))
        .isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ш", "s", "мо", "o'", "ch", "14", "%", "_", "\\"})
  void fewLettersAreEnoughToAsk(String typed) {
    find(typed).expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "молоко",
        "мол",
        "мо",
        "vjkjrj",
        "4780001112223",
        "MILK-32",
        "мед молоко",
        "coca 1.5"
      })
  void aSearchReadsAnIndexAndNotTheTable(String typed) {
    String plan = explain(conditions -> search.exact(typed, conditions.parameters()));

    assertThat(plan).doesNotContain("Seq Scan on product");
    assertThat(plan).contains("ix_product_search_key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"молкоо", "снкиерс батончик"})
  void alsoOneForWordsWithSlips(String typed) {
    String plan = explain(conditions -> search.similar(typed, conditions.parameters()));

    assertThat(plan).doesNotContain("Seq Scan on product");
    assertThat(plan).contains("ix_product_search_key");
  }

  private String explain(Function<ProductConditions, ProductSearch.Plan> by) {
    List<String> lines = new ArrayList<>();
    TenantScope.run(
        shop.store().tenant(),
        () ->
            transaction.executeWithoutResult(
                status -> {
                  ProductConditions conditions =
                      new ProductConditions(new ProductFilter(null, true));
                  ProductSearch.Plan plan = by.apply(conditions);
                  lines.addAll(
                      jdbc.sql(
                              "explain "
                                  + ProductQueries.pageOf(
                                      conditions.matching(plan.condition()), plan.order()))
                          .params(conditions.parameters())
                          .params(Map.of("limit", 20, "offset", 0))
                          .query(String.class)
                          .list());
                }));
    return String.join("\n", lines);
  }

  private void insertMany() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(
                  """
                  with made as (
                    insert into product (name, sku, description, unit, cost_price, sale_price,
                      tax_rate, min_stock, is_active, attributes, marking_required, version,
                      created_at, updated_at)
                    select 'Товар ' || translate(substr(md5(n::text), 1, 8), '0123456789abcdef',
                        'бвгджзклмнпрстфх') || ' ' || n,
                      'T-' || lpad(n::text, 6, '0'), '', 'pcs', 1, n, 0, 0, true, '{}', false, 1,
                      now(), now()
                    from generate_series(1, :many) n
                    returning id)
                  insert into stock (product_id) select id from made
                  """)
              .param("many", MANY)
              .update();
          jdbc.sql(
                  """
                  insert into product_barcode (product_id, code, position)
                  select id, '46' || lpad(id::text, 11, '0'), 0 from product where sku like 'T-%'
                  """)
              .update();
        });
  }

  private String word(int number) {
    return String.valueOf(
        TenantScope.call(
            shop.store().tenant(),
            () ->
                jdbc.sql("select split_part(name, ' ', 2) from product where sku = :sku")
                    .param("sku", "T-%06d".formatted(number))
                    .query(String.class)
                    .single()));
  }

  private void product(String name, String sku, String barcode) {
    shop.product(
        """
        {"name": "%s", "sku": "%s", "barcode": "%s", "sale_price": 1}"""
            .formatted(name, sku, barcode),
        201);
  }

  private TestAnswer find(String text) {
    return shop.owner()
        .get(PRODUCTS + "?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
        .expect(200);
  }

  private static List<String> names(TestAnswer answer) {
    List<String> names = new ArrayList<>();
    answer.json().path("results").forEach(product -> names.add(product.path("name").asString()));
    return names;
  }
}
