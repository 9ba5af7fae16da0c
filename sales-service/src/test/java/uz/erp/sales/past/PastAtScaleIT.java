package uz.erp.sales.past;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;
import static uz.erp.sales.past.PastFixtures.HEAD;
import static uz.erp.sales.past.PastFixtures.counts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.sales.TradingIT;

class PastAtScaleIT extends TradingIT {

  private static final int LINES_OF_A_RECEIPT = 4;
  private static final int RECEIPTS_OF_A_DAY = 100;

  private PastFixtures imports;

  @BeforeEach
  void stock() {
    for (int i = 1; i <= 10; i++) {
      product(i, "10.00");
    }
    imports = new PastFixtures(manager);
  }

  @Test
  void twentyThousandShuffledLinesBecomeFiveThousandReceipts() {
    long id = imports.start("?dry_run=false", table(20_000));
    awaitRows(id, 10_000);
    awaitRows(id, 20_000);
    assertThat(counts(imports.await(id))).isEqualTo("done 20000 0 0 5000");

    assertThat(query(Long.class, "select count(*) from past_sale")).containsExactly(5_000L);
    assertForgotten();
    assertThat(query(Long.class, "select count(*) from past_sale where total_amount <> 40"))
        .containsExactly(0L);
    assertThat(
            query(
                Long.class,
                "select count(*) from past_sale s where 4 <>"
                    + " (select count(*) from past_sale_line where sale_id = s.id)"))
        .containsExactly(0L);
  }

  @Test
  void aKilledConnectionLosesAndDoublesNothing() {
    long id = imports.start("?dry_run=false", table(12_000));
    int killed = 0;
    for (int round = 0; round < 2_000 && killed < 3; round++) {
      killed += killWorker("insert into (past_sale|shared.outbox)|set last_date");
      if (imports.get(id).path("processed").asInt() == 12_000) {
        break;
      }
    }
    JsonNode job = imports.await(id);

    assertThat(killed).as("connections killed in the middle").isPositive();
    assertThat(counts(job)).isEqualTo("done 12000 0 0 3000");
    assertThat(query(Long.class, "select count(*) from past_sale_line")).containsExactly(12_000L);
    List<CloudEvent> published = new ArrayList<>();
    eventually(
        () -> {
          published.clear();
          published.addAll(
              events.list(
                  "sales.past-sale",
                  event -> event.tenantkey().equals(store.key()),
                  query(Integer.class, "select batches::int from past_import").getFirst()));
        });
    assertThat(published).extracting(CloudEvent::aggregateversion).doesNotHaveDuplicates();
    assertThat(published.stream().mapToInt(event -> event.data().path("sales").size()).sum())
        .isEqualTo(3_000);
  }

  @Test
  void twoFilesAtOnceAreTakenOneAfterTheOther() throws Exception {
    byte[] file = table(4_000);
    List<Long> ids = new ArrayList<>();
    together(2, () -> imports.upload("?dry_run=false", file).expect(202))
        .forEach(answer -> ids.add(answer.json().path("id").asLong()));

    assertThat(ids)
        .map(id -> counts(imports.await(id)))
        .containsExactlyInAnyOrder("done 4000 0 0 1000", "done 0 4000 0 0");
    assertThat(query(Long.class, "select count(*) from past_sale")).containsExactly(1_000L);
  }

  @Test
  void aCancelledImportKeepsWhatItDidAndForgetsTheRest() {
    long id = imports.start("?dry_run=false", table(16_000));
    manager.delete(PastFixtures.IMPORTS + id + "/").expect(409);
    manager.post(PastFixtures.IMPORTS + id + "/cancel/", "{}").expect(200);

    JsonNode job = imports.await(id);

    assertThat(job.path("status").asString()).isEqualTo("cancelled");
    assertThat(query(Long.class, "select count(*) from past_sale"))
        .containsExactly(job.path("sales").asLong());
    assertThat(job.path("imported").asInt()).isLessThan(16_000);
    assertForgotten();
  }

  @Test
  void anImportCancelledWhileItsFileIsReadLeavesNothing() {
    long id = imports.start("?dry_run=false", table(200_000));
    assertThat(imports.get(id).path("total").isNull()).isTrue();
    manager.post(PastFixtures.IMPORTS + id + "/cancel/", "{}").expect(200);

    JsonNode job = imports.await(id);

    assertThat(counts(job)).isEqualTo("cancelled 0 0 0 0");
    assertForgotten();
    JsonNode next = imports.run(HEAD + "2024-01-15,1,SKU-1,1,10\n");
    assertThat(counts(next)).isEqualTo("done 1 0 0 1");
    assertThat(imports.get(id).path("rows_read")).isEqualTo(job.path("rows_read"));
  }

  @Test
  void aFileIsReadOnAfterAKilledConnection() {
    long id = imports.start("", table(60_000));
    int killed = 0;
    while (killed < 3 && imports.get(id).path("rows_read").asInt() < 60_000) {
      killed += killWorker("insert into past_import_row|set rows_read|rows_read = ");
    }
    awaitRead(id, 60_000);

    assertThat(killed).as("connections killed in the middle").isPositive();
    assertThat(query(Long.class, "select count(distinct row_number) from past_import_row"))
        .containsExactly(60_000L);
    assertThat(query(Long.class, "select count(*) from past_import_row")).containsExactly(60_000L);
    assertThat(imports.get(id).path("total").asInt()).isEqualTo(60_000);
    manager.post(PastFixtures.IMPORTS + id + "/cancel/", "{}").expect(200);
    assertForgotten();
  }

  @Test
  void aReceiptThatIsTooLongIsNotTakenInParts() {
    String rows = "2024-01-15,1,SKU-1,1,10\n".repeat(4_600) + "2024-01-15,2,SKU-1,1,10\n";

    JsonNode job = imports.run(HEAD + rows);

    assertThat(counts(job)).isEqualTo("done 1 0 4600 1");
    assertThat(imports.errors(job)).first().asString().endsWith("receipt receipt_too_long");
  }

  private void awaitRows(long id, int rows) {
    eventually(
        () -> assertThat(imports.get(id).path("processed").asInt()).isGreaterThanOrEqualTo(rows));
  }

  private void awaitRead(long id, int rows) {
    eventually(() -> assertThat(imports.get(id).path("rows_read").asInt()).isEqualTo(rows));
  }

  private void assertForgotten() {
    for (String left : new String[] {"past_import_row", "past_import_file"}) {
      eventually(
          () -> assertThat(query(Long.class, "select count(*) from " + left)).containsExactly(0L));
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

  private static byte[] table(int rows) {
    List<String> lines = new ArrayList<>(rows);
    LocalDate first = LocalDate.of(2024, 1, 1);
    for (int i = 0; i < rows; i++) {
      int receipt = i / LINES_OF_A_RECEIPT;
      lines.add(
          "%s,%d,SKU-%d,1,10\n"
              .formatted(
                  first.plusDays(receipt / RECEIPTS_OF_A_DAY),
                  receipt % RECEIPTS_OF_A_DAY,
                  1 + i % 10));
    }
    Collections.shuffle(lines, new Random(20261122));
    return (HEAD + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
  }
}
