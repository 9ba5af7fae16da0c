package uz.erp.systemtests.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void aPlanIsPrintedAndNothingDone() {
    int code = run("--plan", "--seed", "5", "--kills", "2", "--kinds", "kill", "--parts", "sales");

    assertThat(code).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("seed 5, 120 s, 3 stores with 2 tills, 2 faults")
        .contains("kill       sales")
        .doesNotContain("poison");
  }

  @Test
  void helpTellsTheExitCodes() {
    assertThat(run("--help")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Ends with 0", "--seed");
  }

  @Test
  void wrongUseEndsWithTwo() {
    assertThat(run("--kills", "many")).isEqualTo(2);
  }

  @Test
  void unknownPartsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("--parts", "sales,cellar"))
        .withMessageContaining("postgres");
  }

  private int run(String... words) {
    return ChaosCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), words);
  }
}
