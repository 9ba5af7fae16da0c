package uz.erp.systemtests.manifests;

import static uz.erp.systemtests.manifests.Kustomization.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.zjsonpatch.JsonPatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Renders a folder as {@code kubectl kustomize} does, as far as our manifests use it. What it does
 * not know it refuses; {@code RendererTest} holds it against what kubectl wrote.
 */
final class Renderer {

  private static final Set<String> WITH_PODS = Set.of("Deployment", "StatefulSet");

  private Renderer() {}

  static List<JsonNode> render(Path folder) {
    List<Resource> resources = resources(folder);
    HashedNames.apply(resources);
    return resources.stream().<JsonNode>map(Resource::body).toList();
  }

  private static List<Resource> resources(Path folder) {
    Kustomization file =
        Yaml.read(
            Yaml.documents(folder.resolve("kustomization.yaml")).getFirst(), Kustomization.class);
    List<Resource> resources = new ArrayList<>();
    for (String name : each(file.resources())) {
      Path path = folder.resolve(name).normalize();
      if (Files.isDirectory(path)) {
        resources.addAll(resources(path));
      } else {
        Yaml.documents(Folders.inside(folder, name))
            .forEach(body -> resources.add(new Resource((ObjectNode) body, false)));
      }
    }
    each(file.configMapGenerator())
        .forEach(from -> Generators.generate(folder, from, "ConfigMap", resources));
    each(file.secretGenerator())
        .forEach(from -> Generators.generate(folder, from, "Secret", resources));
    each(file.patches()).forEach(patch -> patch(folder, patch, resources));
    if (file.namespace() != null) {
      resources.forEach(resource -> move(resource, file.namespace()));
    }
    each(file.labels()).forEach(labels -> resources.forEach(resource -> label(resource, labels)));
    each(file.images()).forEach(image -> resources.forEach(resource -> pin(resource, image)));
    return resources;
  }

  private static void patch(Path folder, Kustomization.Patch patch, List<Resource> resources) {
    List<JsonNode> read =
        patch.path() == null
            ? Yaml.documents(Objects.requireNonNull(patch.patch()))
            : Yaml.documents(Folders.inside(folder, patch.path()));
    JsonNode operations = read.getFirst();
    if (read.size() != 1
        || !operations.isArray()
        || patch.path() != null == (patch.patch() != null)) {
      throw new IllegalArgumentException("not one JSON patch (RFC 6902): " + patch);
    }
    resources.replaceAll(
        resource ->
            targets(patch.target(), resource)
                ? resource.with(JsonPatch.apply(operations.deepCopy(), resource.body()))
                : resource);
  }

  private static boolean targets(Kustomization.Target target, Resource resource) {
    return resource.kind().matches(target.kind())
        && (target.name() == null || resource.name().matches(target.name()));
  }

  private static void move(Resource resource, String namespace) {
    boolean isNamespace = resource.kind().equals("Namespace");
    resource.metadata().put(isNamespace ? "name" : "namespace", namespace);
  }

  private static void label(Resource resource, Kustomization.Labels labels) {
    ObjectNode own = resource.metadata().withObject("/labels");
    labels.pairs().forEach(own::put);
    if (labels.includeTemplates() && WITH_PODS.contains(resource.kind())) {
      ObjectNode ofPods = resource.body().withObject("/spec/template/metadata/labels");
      labels.pairs().forEach(ofPods::put);
    }
  }

  private static void pin(Resource resource, Kustomization.Image image) {
    JsonNode pod = resource.body().at("/spec/template/spec");
    for (String list : List.of("initContainers", "containers")) {
      for (JsonNode container : pod.path(list)) {
        String[] parts = container.path("image").asText().split(":", 2);
        if (parts[0].equals(image.name())) {
          String name = image.newName() == null ? parts[0] : image.newName();
          String tag = image.newTag() != null ? image.newTag() : parts.length > 1 ? parts[1] : "";
          ((ObjectNode) container).put("image", tag.isEmpty() ? name : name + ":" + tag);
        }
      }
    }
  }
}
