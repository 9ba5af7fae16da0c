package uz.erp.systemtests.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The level "restricted" of the Pod Security Standards, and what we ask beyond it. */
final class Restricted {

  private Restricted() {}

  /**
   * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">the
   *     standards</a>
   */
  static List<String> standard(Manifests manifests) {
    List<String> found = new ArrayList<>();
    List<Namespace> namespaces = manifests.all(Namespace.class);
    if (namespaces.size() != 1
        || !"restricted"
            .equals(
                namespaces
                    .getFirst()
                    .getMetadata()
                    .getLabels()
                    .get("pod-security.kubernetes.io/enforce"))) {
      found.add("not exactly one namespace that enforces the level restricted");
    }
    for (Workload workload : manifests.workloads()) {
      pod(workload.pod()).map(what -> workload.name() + ": " + what).forEach(found::add);
      workload
          .containers()
          .flatMap(Restricted::container)
          .map(what -> workload.name() + ": " + what)
          .forEach(found::add);
    }
    return found;
  }

  private static Stream<String> pod(PodSpec pod) {
    List<String> found = new ArrayList<>();
    PodSecurityContext context = pod.getSecurityContext();
    if (context == null) {
      return Stream.of("no security context");
    }
    require(context.getRunAsNonRoot(), true, "runAsNonRoot", found);
    if (context.getRunAsUser() != null && context.getRunAsUser() == 0) {
      found.add("runs as root");
    }
    if (context.getSeccompProfile() == null
        || !context.getSeccompProfile().getType().equals("RuntimeDefault")) {
      found.add("no seccomp profile");
    }
    if (isTrue(pod.getHostNetwork()) || isTrue(pod.getHostPID()) || isTrue(pod.getHostIPC())) {
      found.add("shares something of its host");
    }
    if (!context.getSysctls().isEmpty()
        || context.getSeLinuxOptions() != null
        || context.getAppArmorProfile() != null
        || context.getWindowsOptions() != null) {
      found.add("sets what it has no reason to set");
    }
    pod.getVolumes().stream()
        .filter(volume -> !isAllowed(volume))
        .forEach(volume -> found.add("volume " + volume.getName() + " is of a kind not allowed"));
    return found.stream();
  }

  /** Of the kinds that the standard allows, those that we use. */
  private static boolean isAllowed(Volume volume) {
    return Stream.of(volume.getConfigMap(), volume.getEmptyDir(), volume.getSecret())
        .anyMatch(kind -> kind != null);
  }

  private static Stream<String> container(Container container) {
    List<String> found = new ArrayList<>();
    SecurityContext context = container.getSecurityContext();
    if (context == null) {
      return Stream.of(container.getName() + " has no security context");
    }
    require(context.getAllowPrivilegeEscalation(), false, "allowPrivilegeEscalation", found);
    if (context.getCapabilities() == null
        || !context.getCapabilities().getDrop().contains("ALL")
        || !context.getCapabilities().getAdd().isEmpty()) {
      found.add("keeps capabilities");
    }
    if (isTrue(context.getPrivileged())
        || Boolean.FALSE.equals(context.getRunAsNonRoot())
        || context.getRunAsUser() != null
        || context.getSeccompProfile() != null
        || context.getProcMount() != null) {
      found.add("undoes what its pod says");
    }
    if (container.getPorts().stream().anyMatch(port -> port.getHostPort() != null)) {
      found.add("takes a port of its host");
    }
    return found.stream().map(what -> container.getName() + " " + what);
  }

  /** A read-only root, an own account, and no token to speak to the cluster with. */
  static List<String> own(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (ServiceAccount account : manifests.all(ServiceAccount.class)) {
      if (!Boolean.FALSE.equals(account.getAutomountServiceAccountToken())) {
        found.add("account " + Manifests.name(account) + " mounts its token");
      }
    }
    for (Workload workload : manifests.workloads()) {
      if (!Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken())) {
        found.add(workload.name() + " mounts a token");
      }
      if (!workload.name().equals(workload.pod().getServiceAccountName())) {
        found.add(workload.name() + " has no account of its own");
      }
      if (!workload.isOurs()) {
        continue;
      }
      Map<String, Volume> volumes =
          workload.pod().getVolumes().stream()
              .collect(Collectors.toMap(Volume::getName, each -> each));
      workload
          .containers()
          .filter(container -> !writesOnlyToTmp(container, volumes))
          .forEach(
              container ->
                  found.add(
                      workload.name()
                          + ": "
                          + container.getName()
                          + " has no read-only root with /tmp in memory or on disk beside it"));
    }
    return found;
  }

  private static boolean writesOnlyToTmp(Container container, Map<String, Volume> volumes) {
    SecurityContext context = container.getSecurityContext();
    return context != null
        && isTrue(context.getReadOnlyRootFilesystem())
        && container.getVolumeMounts().stream()
            .anyMatch(
                mount -> {
                  Volume volume = volumes.get(mount.getName());
                  return mount.getMountPath().equals("/tmp")
                      && volume != null
                      && volume.getEmptyDir() != null;
                })
        && container.getVolumeMounts().stream()
            .allMatch(mount -> mount.getMountPath().equals("/tmp") || isTrue(mount.getReadOnly()));
  }

  private static void require(
      @Nullable Boolean value, boolean wanted, String name, List<String> found) {
    if (value == null || value != wanted) {
      found.add(name + " is not " + wanted);
    }
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
