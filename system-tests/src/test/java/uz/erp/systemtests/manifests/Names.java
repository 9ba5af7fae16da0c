package uz.erp.systemtests.manifests;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.systemtests.erp.Parts;

/** Whatever a pod names is there. */
final class Names {

  /** Made by the operator, as docs/operations/kubernetes.md says; the local overlay makes them. */
  static final Set<String> OPERATORS_SECRETS = operatorsSecrets();

  private static final String KEYS = "inside-";

  /** What Kustomize adds to the name of a generated secret. */
  private static final Pattern HASH = Pattern.compile("-[a-z0-9]{10}$");

  private Names() {}

  private static Set<String> operatorsSecrets() {
    return Stream.concat(
            Stream.of("gateway"), Parts.MANIFEST.services().stream().map(ServiceEntry::artifact))
        .flatMap(part -> Stream.of(part, KEYS + part))
        .collect(Collectors.toUnmodifiableSet());
  }

  static List<String> exist(Manifests manifests) {
    Set<String> maps = manifests.names(ConfigMap.class);
    Set<String> secrets =
        Stream.concat(manifests.names(Secret.class).stream(), OPERATORS_SECRETS.stream())
            .collect(Collectors.toSet());
    List<String> found = new ArrayList<>();
    for (Workload workload : manifests.workloads()) {
      String account = workload.pod().getServiceAccountName();
      require(manifests.names(ServiceAccount.class), account, workload, "service account", found);
      workload
          .containers()
          .flatMap(container -> container.getEnvFrom().stream())
          .forEach(from -> variables(from, maps, secrets, workload, found));
      workload
          .containers()
          .flatMap(container -> container.getEnv().stream())
          .filter(variable -> variable.getValueFrom() != null)
          .forEach(variable -> found.add(workload.name() + " takes a value from elsewhere"));
      for (Volume volume : workload.pod().getVolumes()) {
        if (volume.getConfigMap() != null) {
          require(maps, volume.getConfigMap().getName(), workload, "config map", found);
        }
        if (volume.getSecret() != null) {
          require(secrets, volume.getSecret().getSecretName(), workload, "secret", found);
        }
      }
      volumes(manifests, workload, found);
    }
    return found;
  }

  static boolean isKeysOfAPart(EnvFromSource from) {
    return from.getSecretRef() != null && from.getSecretRef().getName().startsWith(KEYS);
  }

  /** The keys by which parts know each other: each pod has its own part's, and no others. */
  static List<String> keys(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (Workload workload : manifests.workloads()) {
      List<String> keys =
          workload
              .containers()
              .flatMap(container -> container.getEnvFrom().stream())
              .filter(Names::isKeysOfAPart)
              .map(from -> HASH.matcher(from.getSecretRef().getName()).replaceFirst(""))
              .toList();
      List<String> wanted = workload.isOurs() ? List.of(KEYS + workload.name()) : List.of();
      if (!keys.equals(wanted)) {
        found.add(workload.name() + " has the keys " + keys);
      }
    }
    return found;
  }

  private static void variables(
      EnvFromSource from,
      Set<String> maps,
      Set<String> secrets,
      Workload workload,
      List<String> found) {
    if (from.getConfigMapRef() != null) {
      require(maps, from.getConfigMapRef().getName(), workload, "config map", found);
    }
    if (from.getSecretRef() != null) {
      require(secrets, from.getSecretRef().getName(), workload, "secret", found);
    }
  }

  private static void volumes(Manifests manifests, Workload workload, List<String> found) {
    Set<String> volumes =
        Stream.concat(
                workload.pod().getVolumes().stream().map(Volume::getName),
                manifests.all(StatefulSet.class).stream()
                    .filter(set -> Manifests.name(set).equals(workload.name()))
                    .flatMap(set -> set.getSpec().getVolumeClaimTemplates().stream())
                    .map(Manifests::name))
            .collect(Collectors.toSet());
    workload
        .containers()
        .flatMap(container -> container.getVolumeMounts().stream())
        .map(VolumeMount::getName)
        .forEach(name -> require(volumes, name, workload, "volume", found));
  }

  private static void require(
      Set<String> there, String name, Workload workload, String what, List<String> found) {
    if (!there.contains(name)) {
      found.add(workload.name() + " names " + what + " " + name);
    }
  }
}
