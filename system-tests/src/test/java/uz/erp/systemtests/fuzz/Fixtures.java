package uz.erp.systemtests.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;

/** Operations of the real documents and requests to them. */
final class Fixtures {

  static final Documents DOCUMENTS = Documents.published();

  private Fixtures() {}

  static Operation operation(String name) {
    Optional<Operation> found =
        DOCUMENTS.operations().stream().filter(o -> o.toString().equals(name)).findFirst();
    return found.orElseThrow();
  }

  static JsonNode json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Attempt attempt(String operation, Actor actor, String body) {
    Attempt none =
        new Attempt(
            operation(operation),
            actor,
            operation(operation).path(),
            List.of("a=1", "b=2"),
            Map.of("Accept-Language", "uz"),
            json(body),
            new byte[0],
            false,
            false);
    return none.withTree(json(body));
  }
}
