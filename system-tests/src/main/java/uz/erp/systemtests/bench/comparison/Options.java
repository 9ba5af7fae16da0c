package uz.erp.systemtests.bench.comparison;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uz.erp.systemtests.erp.RunningSuite;

/** What stands behind a benchmark's name, each as {@code --name value}. */
public record Options(Map<String, String> values) {

  private static final String MARK = "--";

  /**
   * @throws IllegalArgumentException when something has no name or no value
   */
  public static Options of(String... arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith(MARK) || i + 1 == arguments.length) {
        throw new IllegalArgumentException("not --name value: " + arguments[i]);
      }
      values.put(arguments[i].substring(MARK.length()), arguments[i + 1]);
    }
    return new Options(values);
  }

  public int number(String name, int otherwise) {
    return text(name).map(Integer::parseInt).orElse(otherwise);
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** How many stretches warming up may take. */
  public int warmUp() {
    return number("warm-up", 60);
  }

  /** Where the outcome is written. */
  public Path folder() {
    return RunningSuite.root().resolve(values.getOrDefault("out", "docs/benchmarks"));
  }
}
