package uz.erp.systemtests.fuzz;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.openapi.Operation;

/**
 * What a path is about.
 *
 * @param list where new things of this answer are listed, ending with a slash
 * @param noun what the answer tells of, if not of the thing itself
 * @param thing the path up to the last id in it, ending with a slash; empty when there is none
 * @param thingId that id
 * @param thingNoun what that thing is
 */
record Place(String list, String noun, String thing, String thingId, String thingNoun) {

  /** Verbs after a list: what they answer is of the list. */
  private static final List<String> VERBS =
      List.of("scan-item", "open", "current", "today", "held", "my-tasks", "overdue", "changes");

  static Place of(Operation operation, String path) {
    String[] template = operation.path().split("/");
    String[] actual = path.replaceAll("\\?.*", "").split("/");
    List<String> nouns = new ArrayList<>();
    StringBuilder so = new StringBuilder("/");
    String list = "/";
    String thing = "";
    String thingId = "";
    String thingNoun = "";
    for (int i = 1; i < template.length && i < actual.length; i++) {
      so.append(actual[i]).append('/');
      if (template[i].startsWith("{")) {
        thing = so.toString();
        thingId = actual[i];
        thingNoun = nouns.isEmpty() ? "" : nouns.getLast();
      } else if (!VERBS.contains(template[i])) {
        nouns.add(Names.singular(template[i]));
        list = so.toString();
      }
    }
    return new Place(list, nouns.isEmpty() ? "" : nouns.getLast(), thing, thingId, thingNoun);
  }

  /** Whether this is the id of the thing itself. */
  boolean isAbout(JsonNode id) {
    return !thingId.isEmpty() && id.isValueNode() && id.asString().equals(thingId);
  }

  /** The same, telling of another thing. */
  Place with(String other) {
    return new Place(list, noun, other, thingId, thingNoun);
  }
}
