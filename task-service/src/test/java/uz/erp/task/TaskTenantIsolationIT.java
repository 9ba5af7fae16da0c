package uz.erp.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TenantIsolationContract;
import uz.erp.platform.test.TestApi;

@ServiceIT
class TaskTenantIsolationIT extends TenantIsolationContract {

  private static final String PATH = "/api/tasks/tasks/";

  @Override
  protected String tenantTable() {
    return "task";
  }

  @Override
  protected String ownersPath() {
    return PATH;
  }

  @Test
  void anotherStoresTaskIsNotThere() {
    TestApi me = api.as(mine, "owner");
    TestApi them = api.as(theirs, "owner");
    String id = them.post(PATH, "{\"title\": \"Theirs\"}").expect(201).at("/id");

    assertThat(me.get(PATH + id + "/").status()).isEqualTo(404);
    assertThat(me.post(PATH + id + "/start/", "{}").status()).isEqualTo(404);
    for (String part : new String[] {"history/", "attachments/"}) {
      assertThat(me.get(PATH + id + "/" + part).status()).isEqualTo(404);
    }
    assertThat(me.patch(PATH + id + "/", "{\"title\": \"x\"}").status()).isEqualTo(404);
    assertThat(me.delete(PATH + id + "/").status()).isEqualTo(404);
    assertThat(me.get("/api/tasks/comments/?task=" + id).status()).isEqualTo(404);
    String template =
        "/api/tasks/templates/"
            + them.post("/api/tasks/templates/", "{\"title\": \"Theirs\"}").expect(201).at("/id")
            + "/";
    assertThat(me.get(template).status()).isEqualTo(404);
    assertThat(me.post(template + "create-task/", "{}").status()).isEqualTo(404);
    assertThat(me.get("/api/tasks/templates/").json().get("count").asInt()).isZero();
    assertThat(me.get(PATH).json().get("count").asInt()).isZero();
    assertThat(them.get(PATH + id + "/").expect(200).at("/status")).isEqualTo("pending");
  }
}
