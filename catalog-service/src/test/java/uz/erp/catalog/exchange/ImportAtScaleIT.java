package uz.erp.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.exchange.ImportFixtures.IMPORTS;
import static uz.erp.catalog.exchange.ImportFixtures.counts;
import static uz.erp.platform.test.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.catalog.Shop;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ImportAtScaleIT {

  private static final String HEAD = "sku,name,barcode,category,cost_price,sale_price,quantity\n";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private Shop shop;
  private ImportFixtures imports;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("large"));
    imports = ImportFixtures.of(shop);
  }

  @Test
  void twentyThousandProductsComeInAtOnceAndStayAsTheyAre() {
    byte[] csv = table(20_000);
    long id = imports.upload("?dry_run=false", csv).expect(202).json().path("id").asLong();
    // longer than one patience, so progress is waited for in parts
    eventually(() -> assertThat(imports.get(id).path("rows_read").asInt()).isEqualTo(20_000));
    for (int part = 1; part <= 10; part++) {
      int wanted = part * 2_000;
      eventually(
          () ->
              assertThat(imports.get(id).path("processed").asInt()).isGreaterThanOrEqualTo(wanted));
    }
    JsonNode job = imports.await(id);

    assertThat(counts(job)).isEqualTo("done 20000 0 0 0");
    assertThat(count("select count(*) from product")).isEqualTo(20_000);
    assertThat(count("select count(*) from category")).isEqualTo(51);
    assertThat(count("select count(*) from stock_movement")).isEqualTo(20_000);
    assertForgotten();
  }

  @Test
  void aKilledConnectionLosesAndDoublesNothing() {
    long id = imports.upload("?dry_run=false", table(2_000)).expect(202).json().path("id").asLong();
    int killed = 0;
    for (int round = 0; round < 200 && killed < 3; round++) {
      int before = imports.get(id).path("processed").asInt();
      killed += killWorker("insert into (product(?!_import)|stock|shared.outbox)");
      if (before == 2_000) {
        break;
      }
    }
    JsonNode job = imports.await(id);

    assertThat(killed).as("connections killed in the middle").isPositive();
    assertThat(counts(job)).isEqualTo("done 2000 0 0 0");
    assertThat(count("select count(*) from product")).isEqualTo(2_000);
    assertThat(count("select count(*) from stock_movement")).isEqualTo(2_000);
    assertThat(count("select count(*) from stock where on_hand <> 3")).isZero();
    List<CloudEvent> published =
        events.list(
            "catalog.product", event -> event.tenantkey().equals(shop.store().key()), 2_000);
    assertThat(published).extracting(CloudEvent::subject).doesNotHaveDuplicates();
  }

  @Test
  void twoImportsOfAStoreRunOneAfterTheOther() {
    long first = imports.upload("?dry_run=false", table(1_000)).json().path("id").asLong();
    long second = imports.upload("?dry_run=false", table(1_000)).json().path("id").asLong();

    assertThat(counts(imports.await(first))).isEqualTo("done 1000 0 0 0");
    assertThat(counts(imports.await(second))).isEqualTo("done 0 0 1000 0");
    assertThat(imports.get(second).path("started_at").asString())
        .isGreaterThanOrEqualTo(imports.get(first).path("finished_at").asString());
  }

  @Test
  void aCancelledImportKeepsWhatItDidAndForgetsTheRest() {
    long id = imports.upload("?dry_run=false", table(5_000)).expect(202).json().path("id").asLong();
    imports.caller().post(IMPORTS + id + "/cancel/", "{}").expect(200);

    JsonNode job = imports.await(id);

    assertThat(job.path("status").asString()).isEqualTo("cancelled");
    assertThat(count("select count(*) from product")).isEqualTo(job.path("created").asLong());
    assertThat(job.path("created").asInt()).isLessThan(5_000);
    assertForgotten();
  }

  @Test
  void aFileIsReadOnAfterAKilledConnectionAndStillKnowsItsFirstRow() {
    byte[] table = table(40_000);
    String again = "S-1,Product again,1,Food,1,2,3\n";
    long id =
        imports
            .upload(
                "",
                (new String(table, StandardCharsets.UTF_8) + again)
                    .getBytes(StandardCharsets.UTF_8))
            .expect(202)
            .json()
            .path("id")
            .asLong();
    int killed = 0;
    while (killed < 3 && imports.get(id).path("rows_read").asInt() < 40_001) {
      killed += killWorker("insert into product_import_row|rows_read = ");
    }
    eventually(() -> assertThat(imports.get(id).path("rows_read").asInt()).isEqualTo(40_001));

    assertThat(killed).as("connections killed in the middle").isPositive();
    assertThat(count("select count(*) from product_import_row")).isEqualTo(40_001);
    assertThat(
            count(
                "select clash_row from product_import_row"
                    + " where row_number = 40002 and clash_column = 'sku'"))
        .isEqualTo(2);
    imports.caller().post(IMPORTS + id + "/cancel/", "{}").expect(200);
    assertForgotten();
  }

  private void assertForgotten() {
    for (String left : new String[] {"product_import_row", "product_import_file"}) {
      eventually(() -> assertThat(count("select count(*) from " + left)).isZero());
    }
  }

  /** Ends the server's side of the session that does such a thing just now. */
  private int killWorker(String statement) {
    return jdbc.sql(
            """
            select count(*) from (
              select pg_terminate_backend(pid) from pg_stat_activity
              where pid <> pg_backend_pid() and datname = current_database()
                and query ~* ? and xact_start is not null
              limit 1) killed
            """)
        .param(statement)
        .query(Integer.class)
        .single();
  }

  private byte[] table(int rows) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(
            i ->
                "S-%d,Product %d,%d,Food / Kind %d,%d,%d.50,3"
                    .formatted(i, i, 4_000_000_000_000L + i, i % 50, i, i * 2))
        .collect(Collectors.joining("\n", HEAD, "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private long count(String query) {
    return TenantScope.call(
        shop.store().tenant(), () -> jdbc.sql(query).query(Long.class).single());
  }
}
