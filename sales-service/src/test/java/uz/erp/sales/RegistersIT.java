package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

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
  void aCashierLooksButDoesNotChange() {
    long register = create("Касса 1");
    cashier.get(REGISTERS).expect(200);
    cashier.get(REGISTERS + register + "/").expect(200);
    cashier.post(REGISTERS, "{\"name\":\"Моя\"}").expect(403);
    cashier.patch(REGISTERS + register + "/", "{\"name\":\"Моя\"}").expect(403);
    cashier.get(REGISTERS + "77/").expect(404);
  }
}
