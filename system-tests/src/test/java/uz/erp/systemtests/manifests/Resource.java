package uz.erp.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource on its way through kustomize.
 *
 * @param generated its name will carry a hash of its content
 */
record Resource(ObjectNode body, boolean generated) {

  String kind() {
    return body.path("kind").asText();
  }

  String name() {
    return body.at("/metadata/name").asText();
  }

  boolean is(String kind, String name) {
    return kind().equals(kind) && name().equals(name);
  }

  ObjectNode metadata() {
    return body.withObject("/metadata");
  }

  Resource with(JsonNode other) {
    return new Resource((ObjectNode) other, generated);
  }
}
