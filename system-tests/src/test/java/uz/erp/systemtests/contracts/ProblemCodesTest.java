package uz.erp.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.openapi.ProblemCodes;
import uz.erp.systemtests.suite.Suite;

class ProblemCodesTest {

  private static final String ENUM =
      """
      enum NoteProblem implements ProblemType {
        NOTE_LOST(404),
        /** Said twice. */
        NOTE_TAKEN(409);

        private final int status;
      """;

  @TempDir private Path module;

  @Test
  void codesHaveTheirStatusAndText() throws IOException {
    write(ENUM, "problem.note_lost=No note.\nproblem.note_taken=\"{0}\" is there.\nother=x\n");

    assertThat(ProblemCodes.in(module))
        .containsExactly(
            new ProblemCodes.Code("note_lost", 404, "No note."),
            new ProblemCodes.Code("note_taken", 409, "\"…\" is there."));
  }

  @Test
  void oneStatusForAllIsFound() throws IOException {
    write(
        "enum A implements ProblemType {\n  GONE;\n public int status() {\n    return 410;\n",
        "problem.gone=Gone.\n");

    assertThat(ProblemCodes.in(module)).extracting(ProblemCodes.Code::status).containsExactly(410);
  }

  @Test
  void aCodeWithoutTextAndATextWithoutCodeAreRefused() throws IOException {
    write(ENUM, "problem.note_lost=No note.\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProblemCodes.in(module))
        .withMessageContaining("note_taken");

    write(ENUM, "problem.note_lost=a\nproblem.note_taken=b\nproblem.note_burnt=c\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProblemCodes.in(module))
        .withMessageContaining("note_burnt");
  }

  /** Also of a module that comes later. */
  @Test
  void thePageLeavesOutNoProblem() throws IOException {
    String page = ProblemsPage.of(Suite.root());

    try (Stream<Path> files = Files.walk(Suite.root())) {
      for (Path file :
          files
              .filter(f -> f.toString().contains("/src/main/java/"))
              .filter(f -> f.getFileName().toString().endsWith("Problem.java"))
              .toList()) {
        String source = Files.readString(file);
        if (source.contains("implements ProblemType")) {
          assertThat(source.lines().filter(line -> line.matches(" {2}[A-Z][A-Z0-9_]*[(,;].*")))
              .as(file.toString())
              .isNotEmpty()
              .allMatch(
                  line ->
                      page.contains(
                          "| `"
                              + line.strip().replaceAll("[(,;].*", "").toLowerCase(Locale.ROOT)
                              + "` |"));
        }
      }
    }
  }

  private void write(String source, String texts) throws IOException {
    Path java = Files.createDirectories(module.resolve("src/main/java"));
    Path resources = Files.createDirectories(module.resolve("src/main/resources"));
    Files.writeString(java.resolve("NoteProblem.java"), source);
    Files.writeString(resources.resolve("messages_en.properties"), texts);
  }
}
