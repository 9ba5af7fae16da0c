package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;

class RegistersIT extends TradingIT {

  private long create(String name) {
    return manager
        .post(REGISTERS, "{\"name\":\"%s\"}".formatted(name))
        .expect(201)
        .json()
        .at("/id")
        .asLong();
  }

  @Test
  void theFirstRegisterIsTheDefaultUntilAnotherIsMadeIt() {
    long first = create("Касса 1");
    long second = create("Касса 2");
    assertThat(manager.get(REGISTERS + first + "/").at("/is_default")).isEqualTo("true");
    assertThat(manager.get(REGISTERS + second + "/").at("/is_default")).isEqualTo("false");
    manager.patch(REGISTERS + second + "/", "{\"is_default\":true}").expect(200);
    assertThat(manager.get(REGISTERS + first + "/").at("/is_default")).isEqualTo("false");
    TestAnswer opened = cashier.post(SESSIONS + "open/", "{\"opening_balance\":0}").expect(201);
    assertThat(opened.at("/data/register")).isEqualTo(String.valueOf(second));
  }

  @Test
  void aNameIsTakenOnce() {
    create("Касса 1");
    TestAnswer again = manager.post(REGISTERS, "{\"name\":\" Касса 1 \"}").expect(409);
    assertThat(again.at("/code")).isEqualTo("register_name_taken");
    assertThat(again.at("/name/0")).isNotBlank();
  }

  @Test
  void aRetiredRegisterTakesNoSession() {
    create("Касса 1");
    long second = create("Касса 2");
    String path = REGISTERS + second + "/";
    String open = "{\"opening_balance\":0,\"register\":%d}".formatted(second);
    long session = id(cashier.post(SESSIONS + "open/", open).expect(201));
    assertThat(manager.patch(path, "{\"is_active\":false}").expect(409).at("/code"))
        .isEqualTo("register_in_use");
    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":0}").expect(200);
    manager.patch(path, "{\"is_active\":false}").expect(200);
    assertThat(cashier.post(SESSIONS + "open/", open).expect(409).at("/code"))
        .isEqualTo("register_inactive");
    manager.patch(path, "{\"is_default\":true}").expect(409);
    manager.patch(path, "{\"is_active\":true,\"name\":\"У входа\"}").expect(200);
  }

  @Test
  void theDefaultNeitherRetiresNorCeasesByItself() {
    String path = REGISTERS + create("Касса 1") + "/";
    manager.patch(path, "{\"is_active\":false}").expect(409);
    manager.patch(path, "{\"is_default\":false}").expect(409);
  }

  @Test
  void aStaleChangeIsRefusedWhenItSaysWhatItKnew() {
    String path = REGISTERS + create("Касса 1") + "/";
    String tag = String.valueOf(manager.get(path).header("ETag"));
    manager.header("If-Match", tag).patch(path, "{\"name\":\"А\"}").expect(200);
    manager.header("If-Match", tag).patch(path, "{\"name\":\"Б\"}").expect(412);
    manager.patch(path, "{\"name\":\"В\"}").expect(200);
  }

  @Test
  void aRetiredRegisterKeepsItsHistoryAndFreesItsName() {
    create("Касса 1");
    long second = create("У входа");
    String path = REGISTERS + second + "/";
    String open = "{\"opening_balance\":0,\"register\":%d}".formatted(second);
    long session = id(cashier.post(SESSIONS + "open/", open).expect(201));
    assertThat(manager.delete(path).expect(409).at("/code")).isEqualTo("register_in_use");
    cashier.post(SESSIONS + session + "/end/", "{}").expect(200);
    assertThat(manager.delete(path).expect(409).at("/code")).isEqualTo("register_in_use");
    cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":0}").expect(200);

    manager.header("If-Match", "\"77\"").delete(path).expect(412);
    cashier.delete(path).expect(403);
    manager.delete(path).expect(204);
    manager.get(path).expect(404);
    manager.delete(path).expect(404);
    manager.patch(path, "{\"is_active\":true}").expect(404);
    assertThat(cashier.post(SESSIONS + "open/", open).expect(404).at("/code"))
        .isEqualTo("register_not_found");
    create("У входа");
    assertThat(manager.get(SESSIONS + session + "/").at("/register_name")).isEqualTo("У входа");
    assertThat(manager.get(REGISTERS + "?retired=true").at("/results/0/id"))
        .isEqualTo(String.valueOf(second));
    assertThat(manager.get(REGISTERS).at("/count")).isEqualTo("2");
  }

  @Test
  void aRegisterThatAppearsByItselfTakesAFreeName() {
    long first = id(cashier.post(SESSIONS + "open/", "{\"opening_balance\":0}").expect(201));
    cashier(1).post(SESSIONS + "open/", "{\"opening_balance\":0}").expect(201);
    manager.patch(REGISTERS + "1/", "{\"name\":\"Касса 3\"}").expect(200);
    TestAnswer third = cashier(2).post(SESSIONS + "open/", "{\"opening_balance\":0}").expect(201);
    assertThat(third.at("/data/register_name")).isEqualTo("Касса 4");
    assertThat(first).isPositive();
  }

  @Test
  void aRegisterIsReplacedAsAWhole() {
    String path = REGISTERS + create("Касса 1") + "/";
    String second = REGISTERS + create("Касса 2") + "/";
    manager.patch(second, "{\"is_active\":false}").expect(200);
    TestAnswer whole = manager.put(second, "{\"name\":\"Бар\"}").expect(200);
    assertThat(whole.at("/is_active")).isEqualTo("true");
    assertThat(whole.at("/name")).isEqualTo("Бар");
    assertThat(manager.put(path, "{\"name\":\"Зал\"}").expect(200).at("/is_default"))
        .isEqualTo("true");
    assertThat(manager.put(second, "{\"name\":\"Зал\"}").expect(409).at("/code"))
        .isEqualTo("register_name_taken");
    manager.put(second, "{\"is_active\":true}").expect(400);
    manager.header("If-Match", "\"1\"").put(second, "{\"name\":\"Склад\"}").expect(412);
    assertThat(manager.delete(path).expect(409).at("/code")).isEqualTo("register_is_default");
  }

  @Test
  void registersAreFoundByWhatTheyAre() {
    create("Касса 1");
    long second = create("100% бар");
    manager.patch(REGISTERS + create("Склад") + "/", "{\"is_active\":false}").expect(200);
    cashier
        .post(SESSIONS + "open/", "{\"opening_balance\":0,\"register\":%d}".formatted(second))
        .expect(201);
    assertThat(manager.get(REGISTERS + "?in_use=true").at("/results/0/name")).isEqualTo("100% бар");
    assertThat(manager.get(REGISTERS + "?in_use=false").at("/count")).isEqualTo("2");
    assertThat(manager.get(REGISTERS + "?is_active=false").at("/results/0/name"))
        .isEqualTo("Склад");
    assertThat(manager.get(REGISTERS + "?search=БАР").at("/count")).isEqualTo("1");
    assertThat(manager.get(REGISTERS + "?search=0%25").at("/count")).isEqualTo("1");
    manager.get(REGISTERS + "?in_use=x").expect(400);
  }

  @Test
  void holesInTheNumbersAreListed() {
    product(1, "10.00");
    long session = openSession(cashier);
    for (int i = 1; i <= 7; i++) {
      sell(cashier, session, 1, "1");
    }
    String gaps = REGISTERS + "1/gaps/";
    TestAnswer none = manager.get(gaps).expect(200);
    assertThat(none.at("/register_numbers/count")).isEqualTo("7");
    assertThat(none.at("/register_numbers/missing_count")).isEqualTo("0");
    assertThat(none.json().at("/client_numbers/missing").size()).isZero();
    assertThat(none.json().at("/client_numbers/first").isNull()).isTrue();

    // the till says it numbered 3, 4, 9 and 10; of the server's own 2 and 7 vanish
    query(
        Long.class,
        """
        update sale set client_number = case register_number when 1 then 3 when 3 then 4
          when 4 then 9 when 5 then 10 end returning id""");
    query(
        Long.class,
        """
        update sale set status = 'cancelled', number = null, register_number = null,
          completed_at = null, business_date = null
        where register_number in (2, 7) returning id""");
    TestAnswer some = manager.get(gaps).expect(200);
    assertThat(some.json().at("/register_numbers/missing").toString())
        .isEqualTo("[{\"from\":2,\"to\":2},{\"from\":7,\"to\":7}]");
    assertThat(some.at("/register_numbers/last")).isEqualTo("6");
    assertThat(some.json().at("/client_numbers/missing").toString())
        .isEqualTo("[{\"from\":1,\"to\":2},{\"from\":5,\"to\":8}]");
    assertThat(some.at("/client_numbers/missing_count")).isEqualTo("6");
    assertThat(manager.get(gaps + "?from=3").json().at("/client_numbers/missing").toString())
        .isEqualTo("[{\"from\":5,\"to\":8}]");
    assertThat(manager.get(gaps + "?from=8").json().at("/register_numbers/missing").size())
        .isZero();
    cashier.get(gaps).expect(403);
    assertThatThrownBy(() -> query(Long.class, "update sale set client_number = 5 returning id"))
        .rootCause()
        .hasMessageContaining("uq_sale_client_number");
  }

  @Test
  void aCashierLooksButDoesNotChange() {
    long register = create("Касса 1");
    cashier.get(REGISTERS).expect(200);
    cashier.get(REGISTERS + register + "/").expect(200);
    cashier.post(REGISTERS, "{\"name\":\"Моя\"}").expect(403);
    cashier.patch(REGISTERS + register + "/", "{\"name\":\"Моя\"}").expect(403);
    cashier.get(REGISTERS + "77/").expect(404);
  }
}
