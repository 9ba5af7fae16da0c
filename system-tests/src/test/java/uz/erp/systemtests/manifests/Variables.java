package uz.erp.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that pods are given, against those that the programs ask for. */
final class Variables {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
  private static final String DEFAULTS =
      "platform/starter/src/main/resources/platform-defaults.properties";

  private Variables() {}

  /** A variable that no program with it reads is misspelt, or a left-over. */
  static List<String> known(Manifests manifests) {
    Set<String> given = new HashSet<>();
    Set<String> read = new HashSet<>();
    List<String> found = new ArrayList<>();
    for (Workload workload : manifests.workloads().stream().filter(Workload::isOurs).toList()) {
      Set<String> ofProgram = placeholders(workload.name());
      read.addAll(ofProgram);
      workload
          .containers()
          .flatMap(container -> container.getEnv().stream())
          .map(EnvVar::getName)
          .filter(name -> !ofProgram.contains(name))
          .forEach(name -> found.add(workload.name() + " does not read " + name));
      workload.containers().forEach(container -> given.addAll(shared(container, manifests)));
    }
    given.stream()
        .filter(name -> !read.contains(name))
        .forEach(name -> found.add("no workload reads " + name));
    return found;
  }

  private static Set<String> shared(Container container, Manifests manifests) {
    Set<String> names = new HashSet<>();
    container
        .getEnvFrom()
        .forEach(
            from -> {
              if (from.getConfigMapRef() != null) {
                named(manifests.all(ConfigMap.class), from.getConfigMapRef().getName())
                    .forEach(map -> names.addAll(map.getData().keySet()));
              }
              if (from.getSecretRef() != null) {
                named(manifests.all(Secret.class), from.getSecretRef().getName())
                    .forEach(secret -> names.addAll(secret.getData().keySet()));
              }
            });
    return names;
  }

  private static <T extends HasMetadata> List<T> named(List<T> all, String name) {
    return all.stream().filter(each -> Manifests.name(each).equals(name)).toList();
  }

  private static Set<String> placeholders(String module) {
    String text = Project.read(module + "/src/main/resources/application.yml");
    if (module.endsWith("-service")) {
      text += Project.read(DEFAULTS) + "${SERVER_PORT}${MANAGEMENT_SERVER_PORT}";
    }
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(
            Collectors.mapping(name -> name.substring(2, name.length() - 1), Collectors.toSet()));
  }

  /** The names behind lb:// lead to Services that are there, at ports that they have. */
  static List<String> discovery(Manifests manifests) {
    List<String> found = new ArrayList<>();
    Map<String, Set<Integer>> services =
        manifests.all(Service.class).stream()
            .collect(
                Collectors.toMap(
                    Manifests::name,
                    service ->
                        service.getSpec().getPorts().stream()
                            .map(port -> port.getPort())
                            .collect(Collectors.toSet())));
    List<ConfigMap> files =
        manifests.all(ConfigMap.class).stream()
            .filter(map -> map.getData().containsKey("application.yaml"))
            .toList();
    if (files.size() != 1) {
      return List.of("not exactly one configuration file");
    }
    JsonNode instances =
        Yaml.documents(Objects.requireNonNull(files.getFirst().getData().get("application.yaml")))
            .getFirst()
            .at("/spring/cloud/discovery/client/simple/instances");
    instances
        .properties()
        .forEach(
            entry -> {
              URI uri = URI.create(entry.getValue().path(0).path("uri").asText());
              if (!entry.getKey().equals(uri.getHost())
                  || !services.getOrDefault(uri.getHost(), Set.of()).contains(uri.getPort())) {
                found.add(entry.getKey() + " is looked for at " + uri);
              }
            });
    services.keySet().stream()
        .filter(name -> name.endsWith("-service") && !instances.has(name))
        .forEach(name -> found.add(name + " is not looked for"));
    return found;
  }
}
