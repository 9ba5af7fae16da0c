package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.suite.WhenPublished;

/** The stores of an owner, whose paths document 000 lists without bodies. */
@Journey
@WhenPublished({
  "GET /api/users/stores/",
  "POST /api/users/stores/",
  "GET /api/users/stores/{id}/",
  "PUT /api/users/stores/{id}/",
  "PATCH /api/users/stores/{id}/",
  "DELETE /api/users/stores/{id}/"
})
class Seed000StoresIT {

  private final Script script = new Script("000");
  private final Suite suite;

  Seed000StoresIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void anOwnerOpensChangesAndDeletesAFurtherStore() {
    Store first = suite.accounts().register("First of two");
    Api owner = first.owner().api().without("X-Tenant-Key");

    Answer opened = owner.post("/api/users/stores/", Map.of("name", "Второй магазин")).expect(201);
    script.requireDocumented("POST", "/api/users/stores/", opened);
    Answer list = script.play(owner, "list stores");
    assertThat(list.number("/count")).isEqualTo(2);
    String id = idOf(list, "Второй магазин");

    assertThat(script.play(owner, "show store", Map.of("{id}", id)).string("/tenant_key"))
        .matches("vtoroy-magazin[a-z0-9-]*_[0-9a-f]{8}");
    String path = "/api/users/stores/" + id + "/";
    Answer patched = owner.patch(path, Map.of("city", "Самарканд")).expect(200);
    script.requireDocumented("PATCH", path, patched);
    assertThat(stored(owner, path)).contains("Самарканд", "Второй магазин");
    Answer replaced =
        owner
            .send("PUT", path, "{\"name\": \"Третий магазин\"}".getBytes(StandardCharsets.UTF_8))
            .expect(200);
    script.requireDocumented("PUT", path, replaced);
    assertThat(stored(owner, path)).contains("Третий магазин").doesNotContain("Самарканд");

    script.play(owner, "delete store", Map.of("{id}", id));
    owner.get(path).expect(404);
    assertThat(script.play(owner, "list stores").number("/count")).isEqualTo(1);
  }

  @Test
  void aStoreOfAnotherOwnerIsNotThere() {
    Api owner = suite.accounts().register("Mine alone").owner().api();
    Api other = suite.accounts().register("Of another").owner().api();
    String path =
        "/api/users/stores/"
            + idOf(other.get("/api/users/stores/").expect(200), "Of another")
            + "/";

    owner.get(path).expect(404);
    owner.patch(path, Map.of("city", "Nukus")).expect(404);
    owner.delete(path).expect(404);
    other.get(path).expect(200);
  }

  private static String stored(Api owner, String path) {
    return owner.get(path).expect(200).text();
  }

  private static String idOf(Answer list, String name) {
    for (var store : list.at("/results")) {
      if (store.path("name").asString("").equals(name)) {
        return store.get("id").asString();
      }
    }
    throw new AssertionError(name + " is not in " + list);
  }
}
