package uz.erp.systemtests.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of planted bugs, written where not all of them were hunted. */
class HuntRecordTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<Mutant> MUTANTS = Mutants.all(ROOT);

  @TempDir private Path folder;

  private HuntRecord record() {
    return new HuntRecord(folder.resolve("record.tsv"));
  }

  private static String committedPage() throws IOException {
    return Files.readString(ROOT.resolve("docs/mutants.md"));
  }

  @Test
  void whatWasNotHuntedHereStaysAsThePageHasIt() throws IOException {
    assertThat(record().page(MUTANTS, committedPage())).isEqualTo(committedPage());
  }

  @ParameterizedTest
  @CsvSource({"9999-01-01 abc, true", "2000-01-01 abc, false"})
  void theLaterDayHasTheLastWord(String when, boolean recorded) throws IOException {
    String name = MUTANTS.getFirst().name();
    HuntRecord record = record();
    record.add(new Finding(name, 7, when, List.of("I1: seen | here")));

    String page = record.page(MUTANTS, committedPage());

    assertThat(page.contains("| I1: seen \\| here | 7 | " + when + " |")).isEqualTo(recorded);
    assertThat(page.equals(committedPage())).isEqualTo(!recorded);
  }

  @Test
  void aBugThatWasNotRunIsMarkedSo() {
    assertThat(record().page(MUTANTS, ""))
        .contains("0 of " + MUTANTS.size() + " are caught")
        .containsPattern("\\| " + MUTANTS.getFirst().name() + " .*\\| not run \\|  \\|  \\|");
  }
}
