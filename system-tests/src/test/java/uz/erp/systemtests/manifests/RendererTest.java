package uz.erp.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {

  private static final String SAMPLES = "system-tests/src/test/resources/manifests/rendering";
  private static final Pattern NEW_ENOUGH =
      Pattern.compile("Kustomize Version: v([5-9]|\\d\\d)\\.");

  @TempDir private Path folder;

  private static Map<String, JsonNode> named(List<JsonNode> documents) {
    return documents.stream()
        .collect(
            Collectors.toMap(
                each -> each.path("kind").asText() + "/" + each.at("/metadata/name").asText(),
                Function.identity()));
  }

  /** expected.yaml is what kubectl kustomize (5.5.0) printed. */
  @Test
  void rendersASampleAsKubectlDid() {
    Path samples = Project.path(SAMPLES);
    assertThat(named(Renderer.render(samples.resolve("overlay"))))
        .isEqualTo(named(Yaml.documents(samples.resolve("expected.yaml"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "production"})
  void rendersOurOverlaysAsTheKubectlOfThisMachineDoes(String overlay) {
    assumeTrue(kubectlIsThere(), "no kubectl with kustomize 5 or later");
    Overlays overlays = Overlays.copiedTo(folder);
    String printed = Command.run("kubectl", "kustomize", overlays.folder(overlay).toString());

    assertThat(named(overlays.render(overlay))).isEqualTo(named(Yaml.documents(printed)));
  }

  /** As in a fresh clone. */
  @Test
  void withoutSecretsKustomizeSaysWhatToRun() throws IOException {
    assumeTrue(kubectlIsThere(), "no kubectl with kustomize 5 or later");
    Overlays overlays = Overlays.copiedTo(folder);
    try (Stream<Path> secrets = Files.list(overlays.folder("local").resolve("secrets"))) {
      for (Path secret : secrets.toList()) {
        Files.delete(secret);
      }
    }

    assertThat(Command.runFailing("kubectl", "kustomize", overlays.folder("local").toString()))
        .contains("run make-secrets.sh first");
  }

  private static boolean kubectlIsThere() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "kubectl")));
    return installed && NEW_ENOUGH.matcher(Command.run("kubectl", "version", "--client")).find();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "helmCharts: []",
        "resources: [../elsewhere.yaml]",
        "images: [{name: till, digest: abc}]",
        "configMapGenerator: [{name: a, behavior: replace, literals: [A=b]}]",
        "configMapGenerator: [{name: a, behavior: merge, literals: [A=b]}]",
        "configMapGenerator: [{name: a, literals: [A=b]}, {name: a, literals: [A=b]}]",
        "configMapGenerator: [{name: a, literals: ['A=\"b\"']}]",
        "secretGenerator: [{name: a, envs: [../secret.env]}]",
        "patches: [{target: {kind: Deployment}, patch: 'spec: {replicas: 2}'}]",
        "patches: [{target: {kind: Deployment, labelSelector: a}, patch: '[]'}]"
      })
  void refusesWhatItDoesNotKnow(String field) throws IOException {
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        %s
        """
            .formatted(field));

    assertThatIllegalArgumentException().isThrownBy(() -> Renderer.render(folder));
  }
}
