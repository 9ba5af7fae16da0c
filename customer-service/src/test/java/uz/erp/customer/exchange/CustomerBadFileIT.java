package uz.erp.customer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.customer.exchange.ImportFixtures.IMPORTS;
import static uz.erp.customer.exchange.ImportFixtures.counts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

/** Every file that is no table of customers is refused at once and leaves nothing behind. */
@ServiceIT
class CustomerBadFileIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private ImportFixtures imports;

  @BeforeEach
  void openStore() {
    imports =
        new ImportFixtures(
            api.as(stores.open("bad-customers"), "owner").header("Accept-Language", "en"));
  }

  @Test
  void whatIsNoTableIsRefused() {
    byte[] picture = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ");
    byte[] book = ImportFixtures.workbook(List.of(List.of("name"), List.of("A")));

    assertThat(refusal(text(""))).contains("no rows");
    assertThat(refusal(text("name,phone\n"))).contains("no rows");
    assertThat(refusal(picture)).contains("CSV or XLSX");
    assertThat(refusal(Arrays.copyOf(book, book.length / 2))).contains("damaged");
    assertThat(refusal(text("name\n\"never closed\n"))).isNotBlank();
  }

  @Test
  void aHeaderThatSaysTooLittleOrTooMuchIsRefused() {
    assertThat(refusal(text("a,b\n1,2\n"))).contains("“Name”");
    assertThat(refusal(text("name,Full name\n1,2\n"))).contains("twice");
    assertThat(refusal(text("name\n" + "a\n".repeat(100_001)))).contains("100000 rows");
    TestAnswer update = imports.upload("?mode=update", "name\nA\n").expect(400);
    assertThat(update.at("/errors/file/0")).contains("“Phone”");
    imports.upload("?mode=create", "phone\n901234567\n").expect(400);
  }

  @Test
  void aFileThatIsTooLargeOrMissingIsRefused() {
    imports.upload("", new byte[(20 << 20) + 1]).expect(413);
    assertThat(imports.caller().post(IMPORTS, "{}").status()).isIn(400, 415);
  }

  @Test
  void cellsOfAnyKindAreRowsOrErrors() {
    JsonNode job =
        imports.run(
            """
            name;phone;birthday;credit_limit;tags;attr:x
            =1+1;+1 202 555 0123;;1e9;%s;y
            %s;;0000-00-00;99999999999999999999;;
            \u202e;00;;;;
            old;;1899-12-31;;;
            large;;;;|;%s
            """
                .formatted("t".repeat(60), "n".repeat(201), "v".repeat(20_000)));

    assertThat(job.path("status").asString()).isEqualTo("done");
    assertThat(job.path("processed").asInt()).isEqualTo(5);
    assertThat(imports.errors(job))
        .contains(
            "2 credit_limit money",
            "2 tags too_long",
            "3 name too_long",
            "3 birthday birthday",
            "3 credit_limit money",
            "4 phone phone",
            "5 birthday birthday",
            "6 attributes attributes");
  }

  @Test
  void garbageNeverFailsTheService() {
    Random random = new Random(20261125);
    String signs = ";\n\",'|+=-.:@/\\ 0123456789abcxyzяўқ%_{}[]()<>";
    for (int round = 0; round < 40; round++) {
      StringBuilder text =
          new StringBuilder("name;phone;phones;email;birthday;group;tags;credit_limit;attr:a\n");
      for (int i = 0; i < 400; i++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      byte[] file = text(text.toString());
      if (round % 4 == 0) {
        file[file.length - 1 - random.nextInt(300)] = (byte) random.nextInt(256);
      }
      TestAnswer answer = imports.upload("?dry_run=false", file);

      assertThat(answer.status()).as("round %d: %s", round, answer).isIn(202, 400);
      if (answer.status() == 202) {
        assertThat(imports.await(answer).path("status").asString())
            .as("round %d", round)
            .isEqualTo("done");
      }
    }
  }

  @Test
  void aStatementInACellIsText() {
    JsonNode job = imports.run("name,notes\nRobert'); drop table customer;--,'\"\\\n");

    assertThat(counts(job)).isEqualTo("done 1 0 0 0");
    assertThat(imports.customer("Robert").path("name").asString())
        .isEqualTo("Robert'); drop table customer;--");
  }

  private String refusal(byte[] file) {
    TestAnswer answer = imports.upload("", file).expect(400);
    assertThat(imports.caller().get(IMPORTS).at("/count")).isEqualTo("0");
    return answer.at("/errors/file/0");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
