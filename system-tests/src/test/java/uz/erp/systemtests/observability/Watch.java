package uz.erp.systemtests.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import uz.erp.systemtests.suite.Suite;

/** What lies in {@code infra/observability}. */
final class Watch {

  private static final Path FOLDER = Suite.root().resolve("infra/observability");
  private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-zA-Z0-9]+)+\\b");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern LABELS =
      Pattern.compile("\\b(?:by|without|on|group_left) *\\([^)]*\\)|\\{[^}]*}");
  private static final Set<String> WORDS = Set.of("label_values", "group_left");

  private Watch() {}

  static List<JsonNode> rules(String file) {
    List<JsonNode> rules = new ArrayList<>();
    for (JsonNode group : yaml("prometheus/rules/" + file).path("groups")) {
      group.path("rules").forEach(rules::add);
    }
    return rules;
  }

  static JsonNode yaml(String file) {
    return YAMLMapper.builder().build().readTree(text(FOLDER.resolve(file)));
  }

  static List<JsonNode> dashboards() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("grafana/dashboards"))) {
      return files.sorted().map(file -> JsonMapper.shared().readTree(text(file))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that rules and panels ask Prometheus. */
  static List<String> expressions() {
    List<String> expressions = new ArrayList<>();
    rules("recording.yaml").forEach(rule -> expressions.add(rule.path("expr").stringValue()));
    rules("alerts.yaml").forEach(rule -> expressions.add(rule.path("expr").stringValue()));
    expressions.addAll(panelExpressions());
    return expressions;
  }

  static List<String> panelExpressions() {
    List<String> expressions = new ArrayList<>();
    for (JsonNode dashboard : dashboards()) {
      for (JsonNode panel : dashboard.path("panels")) {
        for (JsonNode target : panel.path("targets")) {
          expressions.add(target.path("expr").stringValue());
        }
      }
    }
    return expressions;
  }

  /** The metrics that an expression names, without what is recorded by a rule. */
  static Set<String> metrics(String expression) {
    String bare = LABELS.matcher(QUOTED.matcher(expression).replaceAll("")).replaceAll("");
    Set<String> names = new TreeSet<>();
    NAME.matcher(bare)
        .results()
        .filter(name -> name.start() == 0 || bare.charAt(name.start() - 1) != ':')
        .filter(name -> name.end() == bare.length() || bare.charAt(name.end()) != ':')
        .map(name -> name.group())
        .filter(name -> !WORDS.contains(name))
        .forEach(names::add);
    return names;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
