package uz.erp.systemtests.containers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the suite's Compose file may consist of; a field that is not here is misspelt, or new. */
record ComposeFile(
    Map<String, Container> services,
    Map<String, @Nullable Network> networks,
    Map<String, @Nullable Object> volumes) {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // what is left out is false, and zero
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  record Container(
      String image,
      @Nullable Build build,
      @Nullable String user,
      @Nullable List<String> entrypoint,
      @Nullable List<String> command,
      @Nullable Map<String, String> environment,
      @Nullable List<String> volumes,
      @Nullable List<String> tmpfs,
      List<String> networks,
      @Nullable List<String> ports,
      String restart,
      boolean readOnly,
      @Nullable List<String> capDrop,
      @Nullable List<String> securityOpt,
      @Nullable Logging logging,
      int pidsLimit,
      @Nullable String memLimit,
      @Nullable String shmSize,
      @Nullable String stopGracePeriod,
      @Nullable Map<String, Dependency> dependsOn,
      @Nullable Healthcheck healthcheck) {

    boolean isOurs() {
      return build != null;
    }

    /** Where it may write besides its memory. */
    List<String> mounts() {
      return Objects.requireNonNullElse(volumes, List.of());
    }
  }

  record Build(String context, String dockerfile, Map<String, String> args) {}

  record Logging(String driver, Map<String, String> options) {}

  record Dependency(String condition) {}

  record Healthcheck(
      List<String> test,
      @Nullable String interval,
      @Nullable String timeout,
      @Nullable String startPeriod,
      int retries) {}

  record Network(boolean internal, @Nullable Map<String, Object> ipam) {}

  static ComposeFile read(String text) {
    Map<String, Object> content = new LinkedHashMap<>(new Yaml().<Map<String, Object>>load(text));
    // Parts of others, by their anchors.
    content.keySet().removeIf(name -> name.startsWith("x-"));
    return STRICT.convertValue(content, ComposeFile.class);
  }
}
