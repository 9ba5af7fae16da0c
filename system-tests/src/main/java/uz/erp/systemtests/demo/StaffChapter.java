package uz.erp.systemtests.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;

/** A cashier becomes a stockkeeper, and forgets the password. */
final class StaffChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final String NEW_PASSWORD = "Shahrisabz-1380!";

  private final Api anyone;

  StaffChapter(Api anyone) {
    this.anyone = anyone;
  }

  @Override
  public String title() {
    return "A new role and a new password";
  }

  @Override
  public List<String> needs() {
    return List.of(
        "PATCH /api/users/employees/{id}/", "POST /api/users/employees/{id}/reset-password/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Person botir = new Accounts(anyone).hire(shop.store(), "cashier", "Botir");
    String path = "/api/users/employees/" + botir.employeeId() + "/";
    agreements.check("a cashier at the goods' door", 403, atTheGoodsDoor(botir.api()));

    shop.owner().patch(path, Map.of("role", "stockkeeper")).expect(200);

    agreements.check("the role", "stockkeeper", shop.owner().get(path).expect(200).string("/role"));
    long admitted =
        Eventually.last(BOUND, () -> atTheGoodsDoor(botir.api()), status -> status != 403);
    // let in, and answered that a delivery has goods
    agreements.check("a stockkeeper at the goods' door", 400, admitted);

    shop.owner().post(path + "reset-password/", Map.of("new_password", NEW_PASSWORD)).expect(200);

    agreements.check("signing in as before", 401, login(botir.username(), botir.password()));
    agreements.check("signing in anew", 200, login(botir.username(), NEW_PASSWORD));
  }

  private static long atTheGoodsDoor(Api api) {
    return api.post("/api/products/inventory/receipts/", Map.of()).status();
  }

  private long login(String username, String password) {
    return anyone
        .post("/api/users/auth/login/", Map.of("username", username, "password", password))
        .status();
  }
}
