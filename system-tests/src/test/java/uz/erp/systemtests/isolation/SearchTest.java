package uz.erp.systemtests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.badinput.Rights;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;

/** The search bites: a word is found wherever it may hide, and no operation goes unasked. */
class SearchTest {

  private static final Marker MARKER = new Marker(List.of("zqwordxw"));

  @Test
  void aWordIsFoundInWhateverCase() {
    assertThat(MARKER.in("{\"name\":\"Shop ZqWordXw\"}")).hasValue("zqwordxw");
    assertThat(MARKER.in("{\"name\":\"Shop\"}")).isEmpty();
  }

  @Test
  void aWordIsFoundInsideOfASpreadsheet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<t>zqwordxw</t>".repeat(50).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("zqwordxw");
    assertThat(MARKER.in(Unpacked.text(bytes.toByteArray()))).isPresent();
  }

  @Test
  void aWordIsFoundInsideOfAPdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.showText("zqwordxw");
        content.endText();
      }
      document.save(bytes);
    }

    assertThat(MARKER.in(Unpacked.text(bytes.toByteArray()))).isPresent();
  }

  @Test
  void onlyNewLinesThatCarryTheStoreAreRead(@TempDir Path home) throws IOException {
    Path log = Files.createDirectories(home.resolve("logs")).resolve("sales-service.log");
    Files.writeString(log, line("mine", "before"));
    Traces traces = new Traces(home);
    Files.writeString(log, line("mine", "before") + line("mine", "zqwordxw") + line("its", "x"));

    assertThat(traces.linesOf(List.of("mine")))
        .singleElement()
        .satisfies(line -> assertThat(MARKER.in(line)).isPresent());
  }

  private static String line(String tenant, String message) {
    return "{\"message\":\"%s\",\"tenant\":\"%s\"}%n".formatted(message, tenant);
  }

  @Test
  void aRecordConcernsTheStoreOfItsKeyAndTheOneItIsAddressedTo() {
    assertThat(Records.concerns("mine:7", "{}", "mine")).isTrue();
    assertThat(Records.concerns("its:7", "{\"tenant\":\"mine\"}", "mine")).isTrue();
    assertThat(Records.concerns("mine_2:7", "{\"tenant\":\"mine_2\"}", "mine")).isFalse();
  }

  @Test
  void everyOperationIsAskedInThreeWaysAtLeastAndTheShortVersionChoosesThree() {
    for (Operation operation : Documents.published().operations()) {
      List<Question> fitting =
          Matrix.questions().stream().filter(one -> one.fits().test(operation)).toList();
      Set<String> chosen =
          fitting.stream()
              .filter(question -> IsolationIT.isChosen(operation, question))
              .map(Question::name)
              .collect(Collectors.toSet());
      assertThat(fitting).as("%s", operation).hasSizeGreaterThanOrEqualTo(2);
      assertThat(chosen).as("%s", operation).hasSize(Math.min(3, fitting.size()));
    }
  }

  @Test
  void documentOrContractSaysOfEveryOperationInAStoreWhoMay() {
    assertThat(Documents.published().operations())
        .filteredOn(Operation::isInStore)
        .allSatisfy(
            operation ->
                assertThat(
                        Rights.byDocument(operation, "cashier").isPresent()
                            || Rights.byContract(operation, "cashier").isPresent())
                    .as("%s", operation)
                    .isTrue());
  }
}
