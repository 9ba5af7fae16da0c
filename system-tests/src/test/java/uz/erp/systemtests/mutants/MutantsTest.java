package uz.erp.systemtests.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The patches rot with the sources that they change: each must still apply and say all of itself.
 */
class MutantsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String HEADER =
      """
      Plants: something
      Breaks: I1, something
      Modules: sales-service
      Parts: sales
      Hunt: rush
      Fate: survives
      Because: of something
        that takes two lines

      """;

  static List<Mutant> mutants() {
    return Mutants.all(ROOT);
  }

  @Test
  void thereAreMoreThanTwentyEachOfItsOwnName() {
    assertThat(mutants()).hasSizeGreaterThan(20);
    assertThat(mutants()).extracting(Mutant::name).doesNotHaveDuplicates();
    assertThat(mutants().stream().filter(Mutant::isCaught)).hasSizeGreaterThanOrEqualTo(18);
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void itAppliesToThePresentSources(Mutant mutant) throws Exception {
    assertThat(complaint(mutant.patch())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void itIsHuntedAndRebuildsWhatItChanges(Mutant mutant) throws IOException {
    assertThat(Hunts.names()).contains(mutant.hunt());
    assertThat(Hunts.of(mutant)).isNotNull();
    for (String line : Files.readAllLines(mutant.patch())) {
      if (line.startsWith("+++ b/")) {
        String changed = line.substring("+++ b/".length());
        assertThat(mutant.modules()).anyMatch(module -> changed.startsWith(module + "/src/main/"));
      }
    }
  }

  /** The compiler has copied a constant into classes that are not compiled anew. */
  @ParameterizedTest
  @MethodSource("mutants")
  void itChangesNoConstantThatOthersMayUse(Mutant mutant) throws IOException {
    assertThat(Files.readAllLines(mutant.patch()))
        .noneMatch(line -> line.matches("[-+].*static final (int|long|boolean|String) .*"));
  }

  @Test
  void aPatchThatDoesNotApplyIsNoticed(@TempDir Path folder) throws Exception {
    Path patch = mutants().getFirst().patch();
    Path rotten = folder.resolve("01-rotten.patch");
    Files.writeString(rotten, Files.readString(patch).replaceAll("(?m)^-(?!--).*$", "-gone since"));

    assertThat(complaint(rotten)).contains("does not apply");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Plants", "Breaks", "Modules", "Parts", "Hunt", "Fate", "Because"})
  void aHeaderWithoutALineIsNoticed(String field) {
    String header = HEADER.replaceAll("(?m)^" + field + ": .*\n( .*\n)*", "");

    assertThatThrownBy(() -> read(header)).hasMessageContaining(field);
  }

  @Test
  void aHeaderIsReadOverSeveralLines() {
    assertThat(read(HEADER).why()).isEqualTo("of something that takes two lines");
    assertThat(read(HEADER).isCaught()).isFalse();
  }

  private static Mutant read(String header) {
    return Mutant.parse(Path.of("07-some-bug.patch"), header + "diff --git a/x b/x\n");
  }

  /** What git says against applying it; nothing when it can be applied. */
  private static String complaint(Path patch) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "apply", "--check", patch.toString())
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes());
    return git.waitFor() == 0 ? "" : said;
  }
}
