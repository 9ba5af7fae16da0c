package uz.erp.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rendered resources as typed models. */
record Manifests(List<HasMetadata> resources) {

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.ofEntries(
          Map.entry("v1/Namespace", Namespace.class),
          Map.entry("v1/ServiceAccount", ServiceAccount.class),
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/Secret", Secret.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("apps/v1/StatefulSet", StatefulSet.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class));

  static Manifests of(List<JsonNode> documents) {
    return new Manifests(documents.stream().<HasMetadata>map(Manifests::typed).toList());
  }

  private static HasMetadata typed(JsonNode document) {
    String kind = document.path("apiVersion").asText() + "/" + document.path("kind").asText();
    Class<? extends HasMetadata> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("unknown kind: " + kind);
    }
    return Yaml.read(document, type);
  }

  <T extends HasMetadata> List<T> all(Class<T> type) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }

  Set<String> names(Class<? extends HasMetadata> type) {
    return all(type).stream().map(Manifests::name).collect(Collectors.toSet());
  }

  static String name(HasMetadata resource) {
    return resource.getMetadata().getName();
  }

  List<Workload> workloads() {
    Stream<Workload> deployments =
        all(Deployment.class).stream()
            .map(
                each -> workload(each, each.getSpec().getSelector(), each.getSpec().getTemplate()));
    Stream<Workload> sets =
        all(StatefulSet.class).stream()
            .map(
                each -> workload(each, each.getSpec().getSelector(), each.getSpec().getTemplate()));
    return Stream.concat(deployments, sets).toList();
  }

  private static Workload workload(
      HasMetadata resource, LabelSelector selector, PodTemplateSpec template) {
    return new Workload(
        name(resource), selector, template.getMetadata().getLabels(), template.getSpec());
  }

  List<Workload> selected(@Nullable LabelSelector selector) {
    return workloads().stream().filter(each -> matches(selector, each.labels())).toList();
  }

  /** An empty selector matches everything, none at all matches nothing. */
  static boolean matches(@Nullable LabelSelector selector, Map<String, String> labels) {
    return selector != null
        && labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
        && selector.getMatchExpressions().stream()
            .allMatch(
                each -> {
                  String label = labels.get(each.getKey());
                  return switch (each.getOperator()) {
                    case "In" -> label != null && each.getValues().contains(label);
                    case "NotIn" -> label == null || !each.getValues().contains(label);
                    case "Exists" -> label != null;
                    case "DoesNotExist" -> label == null;
                    default -> throw new IllegalArgumentException(each.getOperator());
                  };
                });
  }
}
