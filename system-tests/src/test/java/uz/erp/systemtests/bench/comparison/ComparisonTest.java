package uz.erp.systemtests.bench.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

  private static final Machine MACHINE =
      new Machine(
          "Processor", 2, "8 GB", "Linux 6", "JVM 25", List.of("-Xmx256m"), Map.of("fsync", "on"));

  private final PrintStream nowhere =
      new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  private final List<String> played = new ArrayList<>();

  @Test
  void playsVariantsByTurnsAndBeginsWithTheOtherEveryOtherTime() {
    comparison(List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0)).run(nowhere, MACHINE);

    assertThat(played).containsExactly("new", "old", "old", "new", "new", "old");
  }

  @Test
  void dividesWithinARoundAndNotMedians() {
    Outcome outcome =
        comparison(List.of(10.0, 20.0, 90.0), List.of(20.0, 80.0, 100.0)).run(nowhere, MACHINE);

    Spread ratio = outcome.ratios().getFirst().spread();
    assertThat(ratio.rounds()).containsExactly(0.5, 0.25, 0.9);
    assertThat(ratio.median()).isEqualTo(0.5);
    assertThat(ratio.range()).isEqualTo("0.250–0.900");
  }

  @Test
  void saysWhichAimIsReached() {
    Aim more = Aim.atLeast(0.8, 0.9);
    Aim less = Aim.atMost(1.3, 1.1);

    assertThat(List.of(more.verdict(0.79), more.verdict(0.80), more.verdict(0.91)))
        .containsExactly("NOT reached", "first reached", "both reached");
    assertThat(List.of(less.verdict(1.31), less.verdict(1.30), less.verdict(1.05)))
        .containsExactly("NOT reached", "first reached", "both reached");
  }

  @Test
  void publishesFiguresChartAndPage(@TempDir Path folder) throws Exception {
    Outcome outcome =
        comparison(List.of(1.0, 1.0, 1.0), List.of(2.0, 2.0, 2.0)).run(nowhere, MACHINE);
    Files.writeString(folder.resolve("made-up.md"), "It waits for the disk.");

    outcome.publish(nowhere, folder);

    assertThat(Outcome.read(folder.resolve("made-up.json"))).isEqualTo(outcome);
    assertThat(Files.readString(folder.resolve("README.md")))
        .contains("NOT reached", "| new |", "It waits for the disk.", "2 cores", "-Xmx256m")
        .doesNotContain(folder.toString());
    byte[] chart = Files.readAllBytes(folder.resolve("made-up.svg"));
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart))
                .getElementsByTagName("rect")
                .getLength())
        .isEqualTo(3);
  }

  @Test
  void doesNotCompareOneThing() {
    Comparison one =
        Comparison.of("made-up", "title").variant("only", () -> Reading.of("sales/s", 1));

    assertThatThrownBy(() -> one.run(nowhere, MACHINE)).hasMessageContaining("compares nothing");
  }

  private Comparison comparison(List<Double> young, List<Double> old) {
    return Comparison.of("made-up", "A & B <made up>")
        .rounds(3)
        .variant("new", next("new", young.iterator()))
        .variant("old", next("old", old.iterator()))
        .ratio("throughput", "sales/s", "new", "old", Aim.atLeast(0.8, 0.9));
  }

  private Supplier<Reading> next(String variant, Iterator<Double> values) {
    return () -> {
      played.add(variant);
      return Reading.of("sales/s", values.next());
    };
  }
}
