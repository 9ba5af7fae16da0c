package uz.erp.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

/** Uploads tables and waits for what becomes of them. */
record ImportFixtures(TestApi caller) {

  static final String IMPORTS = "/api/products/import/";
  static final String EXPORT = "/api/products/export/";

  static ImportFixtures of(Shop shop) {
    return new ImportFixtures(shop.owner());
  }

  TestAnswer upload(String parameters, byte[] file) {
    return caller.upload(IMPORTS + parameters, "products.csv", "text/csv", file);
  }

  TestAnswer upload(String parameters, String csv) {
    return upload(parameters, csv.getBytes(StandardCharsets.UTF_8));
  }

  /** The import of a file that is really carried out, once it is over. */
  JsonNode run(String csv) {
    return run("?dry_run=false", csv.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode run(String parameters, byte[] file) {
    return await(upload(parameters, file).expect(202).json().path("id").asLong());
  }

  JsonNode await(long id) {
    eventually(
        () -> assertThat(get(id).path("finished_at").asString("")).as("%s", get(id)).isNotEmpty());
    return get(id);
  }

  JsonNode get(long id) {
    return caller.get(IMPORTS + id + "/").expect(200).json();
  }

  JsonNode errors(JsonNode job) {
    return caller
        .get(IMPORTS + job.path("id").asLong() + "/errors/?page_size=100")
        .expect(200)
        .json()
        .path("results");
  }

  /** Created, updated, unchanged and failed rows. */
  static String counts(JsonNode job) {
    return "%s %s %s %s %s"
        .formatted(
            job.path("status").asString(),
            job.path("created").asInt(),
            job.path("updated").asInt(),
            job.path("unchanged").asInt(),
            job.path("failed").asInt());
  }
}
