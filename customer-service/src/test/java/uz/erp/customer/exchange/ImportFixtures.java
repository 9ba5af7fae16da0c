package uz.erp.customer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.table.TableWriter;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

/** Uploads tables of customers and waits for what becomes of them. */
record ImportFixtures(TestApi caller) {

  static final String IMPORTS = "/api/customers/import/";
  static final String CUSTOMERS = "/api/customers/customers/";

  TestAnswer upload(String parameters, byte[] file) {
    return caller.upload(IMPORTS + parameters, "customers.csv", "text/csv", file);
  }

  TestAnswer upload(String parameters, String csv) {
    return upload(parameters, csv.getBytes(StandardCharsets.UTF_8));
  }

  /** The import of a file that is really carried out, once it is over. */
  JsonNode run(String csv) {
    return run("?dry_run=false", csv.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode run(String parameters, byte[] file) {
    return await(upload(parameters, file).expect(202));
  }

  JsonNode await(TestAnswer accepted) {
    String path = IMPORTS + accepted.at("/id") + "/";
    eventually(
        () -> assertThat(caller.get(path).expect(200).at("/finished_at")).as(path).isNotEmpty());
    return caller.get(path).expect(200).json();
  }

  /** Row, column and code of each error. */
  List<String> errors(JsonNode job) {
    return caller
        .get(IMPORTS + job.path("id").asLong() + "/errors/?page_size=100")
        .expect(200)
        .json()
        .path("results")
        .valueStream()
        .map(
            error ->
                error.path("row").asInt()
                    + " "
                    + error.path("column").asString("")
                    + " "
                    + error.path("code").asString())
        .toList();
  }

  /** The only customer that a search finds. */
  JsonNode customer(String search) {
    TestAnswer found = caller.get(CUSTOMERS + "?search=" + search).expect(200);
    assertThat(found.at("/count")).as(search).isEqualTo("1");
    return found.json().path("results").path(0);
  }

  String count() {
    return caller.get(CUSTOMERS).expect(200).at("/count");
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

  static byte[] workbook(List<List<Object>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter table = TableFormat.XLSX.open(out, "customers")) {
      for (List<Object> row : rows) {
        table.row(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
