package uz.erp.systemtests.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Gives generated resources names that change with their content, so that pods are replaced when
 * their configuration changes, and updates references to them.
 */
final class HashedNames {

  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** In which field of which object the name of a config map or secret stands. */
  private static final Map<String, String[]> REFERENCES =
      Map.of(
          "configMapRef", new String[] {"ConfigMap", "name"},
          "configMapKeyRef", new String[] {"ConfigMap", "name"},
          "configMap", new String[] {"ConfigMap", "name"},
          "secretRef", new String[] {"Secret", "name"},
          "secretKeyRef", new String[] {"Secret", "name"},
          "secret", new String[] {"Secret", "secretName"});

  private final Map<String, String> names = new HashMap<>();

  static void apply(List<Resource> resources) {
    HashedNames hashed = new HashedNames();
    resources.stream().filter(Resource::generated).forEach(hashed::rename);
    resources.forEach(resource -> hashed.follow(resource.body()));
  }

  private void rename(Resource resource) {
    String name = resource.name() + "-" + hash(resource);
    names.put(resource.kind() + "/" + resource.name(), name);
    resource.metadata().put("name", name);
  }

  private void follow(JsonNode node) {
    node.properties()
        .forEach(
            field -> {
              String[] reference = REFERENCES.get(field.getKey());
              if (reference != null && field.getValue() instanceof ObjectNode target) {
                String name = target.path(reference[1]).asText();
                String renamed = names.get(reference[0] + "/" + name);
                if (renamed != null) {
                  target.set(reference[1], TextNode.valueOf(renamed));
                }
              }
            });
    node.forEach(this::follow);
  }

  /**
   * As kustomize computes it: of kind, type and data in JSON with sorted keys, without the name.
   */
  private static String hash(Resource resource) {
    ObjectNode hashed = resource.body().objectNode();
    hashed.put("kind", resource.kind()).put("name", "");
    hashed.set("data", resource.body().path("data"));
    if (resource.body().has("type")) {
      hashed.set("type", resource.body().get("type"));
    }
    try {
      Object sorted = SORTED.treeToValue(hashed, Object.class);
      String json = asGoWritesIt(SORTED.writeValueAsString(sorted));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return withoutWords(HexFormat.of().formatHex(digest).substring(0, 10));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String asGoWritesIt(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static String withoutWords(String hex) {
    return hex.replace('0', 'g')
        .replace('1', 'h')
        .replace('3', 'k')
        .replace('a', 'm')
        .replace('e', 't');
  }
}
