package uz.erp.systemtests.contracts.configuration;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code docs/configuration.md}: every environment variable with its default, who reads it, and its
 * meaning. The meanings are in {@code docs/configuration.yaml}, the rest is found in the code.
 */
public final class ConfigurationPage {

  /** The list of meanings, by its path in the repository. */
  public static final String MEANINGS = "docs/configuration.yaml";

  private static final String TITLE =
      """
      # Configuration

      Made by `./erp contracts --write` from the code and [configuration.yaml](configuration.yaml). All configuration is by environment
      variable; `./erp` and Compose pass what they are given on to the parts. Any property of Spring Boot, of its Kafka and Flyway
      support or of `erp.*` can also be set by a variable of its own, as
      [Spring Boot describes](https://docs.spring.io/spring-boot/reference/features/external-config.html)
      (`SPRING_KAFKA_SECURITY_PROTOCOL`). `<SERVICE>` and `<PART>` stand for a name in capitals: `ERP_SALES_OWNER_PASSWORD`. An empty
      default means that nothing is set.
      """;

  private static final String WILDCARD = "[A-Z0-9]+";

  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private final Readers readers;

  private ConfigurationPage(String meanings, Readers readers) {
    this.readers = readers;
    for (JsonNode section : YAMLMapper.shared().readTree(meanings)) {
      Map<String, String> variables = new LinkedHashMap<>();
      section.path("variables").properties().stream()
          .forEach(entry -> variables.put(entry.getKey(), entry.getValue().stringValue()));
      sections.put(section.path("section").stringValue(), variables);
    }
  }

  /**
   * @param meanings the text of {@link #MEANINGS}
   */
  public static ConfigurationPage of(Path root, String meanings) {
    return new ConfigurationPage(meanings, Readers.in(root));
  }

  /** The names and patterns of the list. */
  List<String> listed() {
    return sections.values().stream().flatMap(section -> section.keySet().stream()).toList();
  }

  /** Whether the list has the variable, by its name or by a pattern. */
  boolean lists(String variable) {
    return listed().stream().anyMatch(listed -> isMeantBy(listed).test(variable));
  }

  static Predicate<String> isMeantBy(String listed) {
    return Pattern.compile(listed.replaceAll("<[A-Z]+>", WILDCARD)).asMatchPredicate();
  }

  public String text() {
    StringBuilder page = new StringBuilder(TITLE);
    sections.forEach(
        (title, variables) -> {
          page.append("\n## ").append(title).append("\n\n");
          page.append("| variable | default | read by | meaning |\n|---|---|---|---|\n");
          variables.forEach((variable, meaning) -> page.append(row(variable, meaning)));
        });
    return page.toString();
  }

  private String row(String variable, String meaning) {
    SortedMap<String, String> defaults = new TreeMap<>();
    readers.variables().stream()
        .filter(isMeantBy(variable))
        .filter(read -> read.equals(variable) || isNamedByPatternAlone(read))
        .forEach(read -> defaults.putAll(readers.of(read)));
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            variable, defaultText(defaults), String.join(", ", defaults.keySet()), meaning.strip());
  }

  private boolean isNamedByPatternAlone(String variable) {
    return !listed().contains(variable);
  }

  private static String defaultText(SortedMap<String, String> defaults) {
    List<String> values = defaults.values().stream().distinct().toList();
    if (values.size() <= 1) {
      return values.isEmpty() ? "" : code(values.getFirst());
    }
    List<String> texts = new ArrayList<>();
    for (String value : values) {
      if (!value.isEmpty()) {
        String who =
            defaults.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .collect(joining(", "));
        texts.add(code(value) + " (" + who + ")");
      }
    }
    return String.join("; ", texts);
  }

  private static String code(String value) {
    return value.isEmpty() ? "" : "`" + value.replace("|", "\\|") + "`";
  }
}
