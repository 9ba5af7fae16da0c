package uz.erp.sales.past;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

/** Uploads tables of past sales and waits for what becomes of them. */
record PastFixtures(TestApi caller) {

  static final String IMPORTS = "/api/sales/import/";
  static final String PAST = "/api/sales/past-sales/";
  static final String HEAD = "date,receipt,sku,quantity,price\n";

  TestAnswer upload(String parameters, String csv) {
    return upload(parameters, csv.getBytes(StandardCharsets.UTF_8));
  }

  TestAnswer upload(String parameters, byte[] file) {
    return caller.upload(IMPORTS + parameters, "sales.csv", "text/csv", file);
  }

  /** The import of a file that is really carried out, once it is over. */
  JsonNode run(String csv) {
    return run("?dry_run=false", csv);
  }

  JsonNode run(String parameters, String csv) {
    return await(start(parameters, csv.getBytes(StandardCharsets.UTF_8)));
  }

  long start(String parameters, byte[] file) {
    return upload(parameters, file).expect(202).json().path("id").asLong();
  }

  JsonNode await(long id) {
    eventually(
        () -> assertThat(get(id).path("finished_at").asString("")).as("%s", get(id)).isNotEmpty());
    return get(id);
  }

  JsonNode get(long id) {
    return caller.get(IMPORTS + id + "/").expect(200).json();
  }

  /** Each as row, column and code. */
  List<String> errors(JsonNode job) {
    List<String> errors = new ArrayList<>();
    for (JsonNode error :
        caller
            .get(IMPORTS + job.path("id").asLong() + "/errors/?page_size=100")
            .expect(200)
            .json()
            .path("results")) {
      errors.add(
          "%d %s %s"
              .formatted(
                  error.path("row").asInt(),
                  error.path("column").asString(),
                  error.path("code").asString()));
    }
    return errors;
  }

  /** Status, then imported, known and failed rows, then sales. */
  static String counts(JsonNode job) {
    return "%s %d %d %d %d"
        .formatted(
            job.path("status").asString(),
            job.path("imported").asInt(),
            job.path("already_imported").asInt(),
            job.path("failed").asInt(),
            job.path("sales").asInt());
  }
}
