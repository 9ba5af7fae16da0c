package uz.erp.systemtests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.verify.Subscriptions;

/** {@code infra/kafka/access.csv} allows what the parts do, and nothing else. */
class AccessListTest {

  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");

  private static final Pattern TYPE = Pattern.compile("\"([a-z]+\\.[a-z-]+\\.v[0-9]+)\"");

  private static final List<Grant> GRANTS = grants();

  @ParameterizedTest
  @MethodSource("parts")
  void aPartHasTheTopicsThatItsSourcesName(String part) {
    Set<String> known = topics(grant -> grant.right().equals("writes"));

    assertThat(topics(grant -> grant.principal().equals(part) && !grant.right().equals("joins")))
        .isEqualTo(literals(part).stream().filter(known::contains).collect(Collectors.toSet()));
  }

  static Stream<String> parts() {
    return Stream.concat(Parts.SERVICES.stream(), Stream.of("gateway"));
  }

  @Test
  void aTopicIsWrittenByTheServiceItIsCalledAfter() {
    assertThat(GRANTS)
        .filteredOn(grant -> grant.right().equals("writes"))
        .hasSameSizeAs(Parts.MANIFEST.topics())
        .allSatisfy(grant -> assertThat(grant.resource()).startsWith(grant.principal() + "."));
  }

  @Test
  void whatIsReadIsWhatIsAppliedByTheService() {
    for (String service : Parts.SERVICES) {
      assertThat(topics(grant -> grant.is(service, "reads")))
          .as(service)
          .isEqualTo(
              topics(
                  grant ->
                      grant.right().equals("writes")
                          && Subscriptions.reads(service, grant.resource())));
    }
  }

  @Test
  void theArchitecturesTableSaysTheSame() throws IOException {
    List<String> rows =
        Files.readAllLines(Suite.root().resolve("docs/ARCHITECTURE.md")).stream()
            .filter(line -> line.matches("\\| `[a-z]+\\.[a-z-]+` \\|.*"))
            .toList();

    assertThat(rows).hasSameSizeAs(Parts.MANIFEST.topics());
    for (String row : rows) {
      String[] cells = row.split(" *\\| *");
      String topic = cells[1].replace("`", "");
      assertThat(GRANTS).as(row).contains(new Grant(cells[3], "writes", topic));
      assertThat(
              GRANTS.stream()
                  .filter(grant -> grant.right().equals("reads") && grant.resource().equals(topic))
                  .map(Grant::principal))
          .as(row)
          .containsExactlyInAnyOrder(cells[4].split(", "));
    }
  }

  private static Set<String> topics(Predicate<Grant> which) {
    return GRANTS.stream().filter(which).map(Grant::resource).collect(Collectors.toSet());
  }

  /** The topics that a part's sources name, and those of the types of event they name. */
  private static Set<String> literals(String part) {
    Properties topicOfType = eventTypes();
    String module = part.equals("gateway") ? part : part + "-service";
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Suite.root().resolve(module).resolve("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        LITERAL.matcher(source).results().forEach(hit -> found.add(hit.group(1)));
        TYPE.matcher(source)
            .results()
            .map(hit -> topicOfType.getProperty(hit.group(1)))
            .filter(Objects::nonNull)
            .forEach(found::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Properties eventTypes() {
    Properties types = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            Suite.root()
                .resolve("platform/core/src/main/resources/META-INF/erp-event-types.properties"))) {
      types.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return types;
  }

  private static List<Grant> grants() {
    try {
      return Files.readAllLines(Suite.root().resolve("infra/kafka/access.csv")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .map(fields -> new Grant(fields[0], fields[1], fields[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Grant(String principal, String right, String resource) {
    boolean is(String whose, String what) {
      return principal.equals(whose) && right.equals(what);
    }
  }
}
