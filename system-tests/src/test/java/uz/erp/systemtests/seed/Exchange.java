package uz.erp.systemtests.seed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request and its answer as a document prints them.
 *
 * @param body to the letter; null when there is none
 * @param printed null when the document prints no answer
 * @param elsewhere where fields are instead, because the documents contradict each other
 * @param free fields whose value follows from something else than what is printed
 */
record Exchange(
    String name,
    String method,
    String path,
    @Nullable String body,
    int status,
    @Nullable JsonNode printed,
    Map<String, String> elsewhere,
    List<String> free) {}
