package uz.erp.systemtests.manifests;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What our kustomization files use of kustomize; any other field is refused. */
record Kustomization(
    String apiVersion,
    String kind,
    @Nullable String namespace,
    @Nullable List<String> resources,
    @Nullable List<Labels> labels,
    @Nullable List<Image> images,
    @Nullable List<Generator> configMapGenerator,
    @Nullable List<Generator> secretGenerator,
    @Nullable List<Patch> patches) {

  Kustomization {
    if (!apiVersion.equals("kustomize.config.k8s.io/v1beta1") || !kind.equals("Kustomization")) {
      throw new IllegalArgumentException("no kustomization: " + apiVersion + " " + kind);
    }
  }

  record Labels(Map<String, String> pairs, boolean includeTemplates) {}

  record Image(String name, @Nullable String newName, @Nullable String newTag) {}

  /**
   * @param behavior {@code create} if not given, or {@code merge}
   */
  record Generator(
      String name,
      @Nullable String behavior,
      @Nullable List<String> literals,
      @Nullable List<String> files,
      @Nullable List<String> envs) {}

  record Patch(@Nullable String path, @Nullable String patch, Target target) {}

  /** Both are regular expressions of the whole name. */
  record Target(String kind, @Nullable String name) {}

  static <T> List<T> each(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
