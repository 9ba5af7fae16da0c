package uz.erp.suitefiles;

import java.util.List;
import java.util.Map;

/** Which files have which made regions. */
final class FileRegions {

  /** By path; names in the order in which they stand in the file. */
  static final Map<String, List<String>> ALL =
      Map.ofEntries(
          Map.entry("pom.xml", List.of("modules")),
          Map.entry("README.md", List.of("readme-services")),
          Map.entry("docs/ARCHITECTURE.md", List.of("architecture-parts")),
          Map.entry(
              "docs/operations/kubernetes.md",
              List.of("kubernetes-gateway-calls", "kubernetes-connections")),
          Map.entry(
              "infra/compose.yaml",
              List.of(
                  "compose-database-passwords",
                  "compose-kafka-passwords",
                  "compose-discovery-passwords",
                  "compose-services",
                  "compose-volumes")),
          Map.entry(
              "infra/env.example",
              List.of(
                  "env-database-passwords",
                  "env-discovery-passwords",
                  "env-internal-keys",
                  "env-kafka-passwords",
                  "env-own-secrets")),
          Map.entry("infra/kafka/access.csv", List.of("kafka-access")),
          Map.entry("infra/observability/prometheus/prometheus.yml", List.of("prometheus-targets")),
          Map.entry("k8s/base/kustomization.yaml", List.of("base-resources", "base-images")),
          Map.entry("k8s/base/config/application.yaml", List.of("discovery-instances")),
          Map.entry("k8s/base/network-policies.yaml", List.of("database-clients")),
          Map.entry("k8s/base/gateway.yaml", List.of("gateway-egress")),
          Map.entry(
              "k8s/overlays/local/kustomization.yaml",
              List.of("local-internal-secrets", "local-secrets")),
          Map.entry("k8s/overlays/local/postgres.yaml", List.of("database-clients")),
          Map.entry("k8s/overlays/local/make-secrets.sh", List.of("secrets-of-services")),
          Map.entry("k8s/overlays/production/kustomization.yaml", List.of("production-images")),
          Map.entry("k8s/overlays/production/availability.yaml", List.of("availability")));

  private FileRegions() {}
}
