package uz.erp.systemtests.bench.comparison;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A named benchmark of two variants or more, which are measured alternating, in rounds of one run;
 * every other round begins with the last variant, so that none is always the first.
 */
public final class Comparison {

  private static final int FEWEST_VARIANTS = 2;

  private final String name;
  private final String title;
  private int rounds = 3;
  private Runnable rest = () -> {};
  private final Map<String, Supplier<Reading>> variants = new LinkedHashMap<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private final Map<String, String> sizes = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();

  private Comparison(String name, String title) {
    this.name = name;
    this.title = title;
  }

  private record Wanted(String name, String metric, String over, String under, @Nullable Aim aim) {}

  public static Comparison of(String name, String title) {
    return new Comparison(name, title);
  }

  public Comparison rounds(int count) {
    rounds = count;
    return this;
  }

  /** What is done before each measurement, so that none pays for the one before. */
  public Comparison resting(Runnable before) {
    rest = before;
    return this;
  }

  /** What the run was asked for, like the number of tills; it stands beside the figures. */
  public Comparison size(String what, Object value) {
    sizes.put(what, String.valueOf(value));
    return this;
  }

  /**
   * @param measure called once in each round
   */
  public Comparison variant(String variant, Supplier<Reading> measure) {
    variants.put(variant, measure);
    return this;
  }

  /** One variant's metric divided by another's, round by round. */
  public Comparison ratio(
      String what, String metric, String over, String under, @Nullable Aim aim) {
    wanted.add(new Wanted(what, metric, over, under, aim));
    return this;
  }

  public Comparison ratio(String what, String metric, String over, String under) {
    return ratio(what, metric, over, under, null);
  }

  /** A sentence a reader of the figures must know. */
  public Comparison remark(String sentence) {
    remarks.add(sentence);
    return this;
  }

  /** Plays all rounds; prints each, then the table. */
  public Outcome run(PrintStream out) {
    return run(out, Machine.ofRunningSuite());
  }

  Outcome run(PrintStream out, Machine machine) {
    if (variants.size() < FEWEST_VARIANTS || rounds < 1) {
      throw new IllegalStateException(name + " compares nothing");
    }
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    variants.keySet().forEach(variant -> readings.put(variant, new ArrayList<>()));
    for (int round = 1; round <= rounds; round++) {
      for (String variant : variantsOf(round)) {
        rest.run();
        Reading reading = known(variants, variant).get();
        known(readings, variant).add(reading);
        out.printf("  round %d  %-24s %s%n", round, variant, line(reading));
      }
    }
    Outcome outcome =
        new Outcome(
            name,
            title,
            Instant.now().toString(),
            sizes,
            machine,
            figures(readings),
            wanted.stream().map(ratio -> ratio(ratio, readings)).toList(),
            List.copyOf(remarks));
    outcome.print(out);
    return outcome;
  }

  private List<String> variantsOf(int round) {
    List<String> inOrder = List.copyOf(variants.keySet());
    return round % 2 == 1 ? inOrder : inOrder.reversed();
  }

  private static String line(Reading reading) {
    List<String> parts = new ArrayList<>();
    reading.values().forEach((metric, value) -> parts.add(Spread.text(value) + " " + metric));
    return String.join("   ", parts);
  }

  private static List<Outcome.Figure> figures(Map<String, List<Reading>> readings) {
    Set<String> metrics = new LinkedHashSet<>();
    readings.values().forEach(all -> all.forEach(one -> metrics.addAll(one.values().keySet())));
    List<Outcome.Figure> figures = new ArrayList<>();
    for (String metric : metrics) {
      readings.forEach(
          (variant, rounds) -> {
            if (rounds.getFirst().values().containsKey(metric)) {
              List<Double> values = rounds.stream().map(round -> round.get(metric)).toList();
              figures.add(new Outcome.Figure(metric, variant, Spread.of(values)));
            }
          });
    }
    return figures;
  }

  private static Outcome.Ratio ratio(Wanted ratio, Map<String, List<Reading>> readings) {
    List<Reading> over = known(readings, ratio.over());
    List<Reading> under = known(readings, ratio.under());
    List<Double> values =
        IntStream.range(0, over.size())
            .mapToObj(i -> over.get(i).get(ratio.metric()) / under.get(i).get(ratio.metric()))
            .toList();
    return new Outcome.Ratio(
        ratio.name(), ratio.over() + " ÷ " + ratio.under(), Spread.of(values), ratio.aim());
  }

  private static <T> T known(Map<String, T> byVariant, String variant) {
    T value = byVariant.get(variant);
    if (value == null) {
      throw new IllegalStateException("there is no variant " + variant);
    }
    return value;
  }
}
