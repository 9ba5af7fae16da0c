package uz.erp.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table that the network policies are held against, against the sources. */
class DocumentedCallsTest {

  private static final Pattern CODE = Pattern.compile("`(\\w+)`");
  private static final Pattern CLIENT =
      Pattern.compile(
          "\\b(HttpClients?\\.(newBuilder|newHttpClient|create|custom)"
              + "|(WebClient|RestClient)\\.(builder|create)"
              + "|JWKSourceBuilder\\.create|new RestTemplate|new Socket|\\.openConnection)\\(");

  private static Set<String> namedClasses() {
    return DocumentedCalls.rows().stream()
        .flatMap(call -> CODE.matcher(call.code()).results())
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static String className(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }

  @Test
  void everyRowNamesClassesThatMakeTheCall() {
    assertThat(Project.sources())
        .extracting(DocumentedCallsTest::className)
        .containsAll(namedClasses());
    assertThat(DocumentedCalls.rows())
        .filteredOn(call -> !call.from().equals(Edge.ANYONE))
        .filteredOn(call -> !call.from().equals(Edge.PROMETHEUS))
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call.code()).containsPattern(CODE));
  }

  @Test
  void whatMakesHttpClientsIsInTheTable() throws IOException {
    Set<String> named = namedClasses();
    int clients = 0;
    for (Path source : Project.sources()) {
      if (makesClients(Files.readString(source))) {
        clients++;
        assertThat(named).as("classes of the table").contains(className(source));
      }
    }
    assertThat(clients).isGreaterThan(4);
  }

  private static boolean makesClients(String source) {
    return CLIENT.matcher(source).find();
  }

  @Test
  void clientsAreSeen() {
    assertThat(makesClients("var http = HttpClient.newBuilder().build();")).isTrue();
    assertThat(makesClients("RestClient.builder()")).isTrue();
    assertThat(makesClients("return HttpClients.custom()")).isTrue();
    assertThat(makesClients("import java.net.http.HttpClient;")).isFalse();
  }
}
