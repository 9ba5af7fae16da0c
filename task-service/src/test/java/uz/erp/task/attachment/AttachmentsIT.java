package uz.erp.task.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.task.Shop;
import uz.erp.task.ShopIT;

class AttachmentsIT extends ShopIT {

  private static final byte[] TEXT = "Остатки сверены".getBytes(StandardCharsets.UTF_8);

  @Test
  void aFileComesBackByteForByteToBeSaved() {
    String task = shop.task("\"assigned_to\": 3");

    TestAnswer added =
        shop.cashier().upload(task + "attachments/", "a.html", "text/html", TEXT).expect(201);
    TestAnswer read = shop.owner().get(added.at("/url")).expect(200);

    assertThat(added.at("/media_type")).isEqualTo("text/plain");
    assertThat(added.at("/name")).isEqualTo("a.html");
    assertThat(added.at("/size")).isEqualTo(String.valueOf(TEXT.length));
    assertThat(added.at("/uploaded_by_name")).isEqualTo("Петр Петров");
    assertThat(read.bytes()).isEqualTo(TEXT);
    assertThat(read.header("Content-Type")).isEqualTo("text/plain");
    assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(read.header("Content-Disposition")).startsWith("attachment;").contains("a.html");
    assertThat(Shop.ids(shop.owner().get(task + "attachments/"))).containsExactly(added.at("/id"));
    assertThat(shop.owner().get(task).expect(200).at("/attachments_count")).isEqualTo("1");
    assertThat(shop.owner().get(task + "history/").expect(200).at("/results/0/action"))
        .isEqualTo("attached");
  }

  @Test
  void whatIsRefusedLeavesNothing() {
    String files = shop.task("") + "attachments/";

    assertThat(
            shop.owner()
                .upload(files, "x.pdf", "application/pdf", new byte[] {0, 1})
                .expect(415)
                .at("/code"))
        .isEqualTo("unsupported_attachment");
    assertThat(
            shop.owner()
                .upload(files, "x.txt", "text/plain", new byte[0])
                .expect(400)
                .at("/errors/file/0"))
        .isNotBlank();
    shop.owner()
        .upload(
            files, "x.txt", "text/plain", " ".repeat(10_485_761).getBytes(StandardCharsets.UTF_8))
        .expect(413);
    shop.owner().post(files, "{}").expect(415);
    shop.owner()
        .header("Content-Type", "multipart/form-data; boundary=x")
        .post(files, "--x--\r\n")
        .expect(400);
    assertThat(Shop.ids(shop.owner().get(files))).isEmpty();
  }

  @Test
  void tenMebibytesAreAccepted() {
    byte[] large = " ".repeat(10_485_760).getBytes(StandardCharsets.UTF_8);
    String files = shop.task("") + "attachments/";

    TestAnswer added = shop.owner().upload(files, "x.txt", "text/plain", large).expect(201);

    assertThat(shop.owner().get(added.at("/url")).expect(200).bytes()).hasSize(10_485_760);
  }

  @RepeatedTest(5)
  void ofManyWhoAddTheTwentiethFileOneDoes() throws Exception {
    String task = shop.task("");
    String files = task + "attachments/";
    TestApi owner = shop.owner();
    shop.sql(
        """
        insert into task_attachment (task_id, name, media_type, size, sha256, content, uploaded_by,
          created_at)
        select %s, 'x', 'text/plain', 1, 'x', 'x', 1, now() from generate_series(1, 19)
        """
            .formatted(Shop.id(task)));
    CyclicBarrier together = new CyclicBarrier(6);
    List<Callable<Integer>> uploads = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      uploads.add(
          () -> {
            together.await();
            return owner.upload(files, "x.txt", "text/plain", TEXT).status();
          });
    }

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(6)) {
      for (Future<Integer> answer : people.invokeAll(uploads)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(Shop.ids(owner.get(files))).hasSize(20);
  }

  @Test
  void employeesDeleteTheirOwnFilesOwnerAndManagerAll() {
    String task = shop.task("\"assigned_to\": 3");
    String files = task + "attachments/";
    String owners = upload(shop.owner(), files);
    String cashiers = upload(shop.cashier(), files);

    shop.cashier().delete(owners).expect(403);
    shop.stockkeeper().delete(owners).expect(404);
    shop.stockkeeper().get(owners).expect(404);
    shop.stockkeeper().upload(files, "x.txt", "text/plain", TEXT).expect(404);
    shop.cashier().delete(cashiers).expect(204);
    shop.manager().delete(owners).expect(204);
    shop.manager().delete(owners).expect(404);
    shop.owner().get(files + "9223372036854775808/").expect(404);
    String other = shop.task("") + "attachments/";
    String elsewhere = upload(shop.owner(), files);
    shop.owner().get(other + elsewhere.substring(files.length())).expect(404);
  }

  private static String upload(TestApi who, String files) {
    return who.upload(files, "x.txt", "text/plain", TEXT).expect(201).at("/url");
  }
}
