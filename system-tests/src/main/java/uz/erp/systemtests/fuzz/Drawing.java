package uz.erp.systemtests.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.openapi.Operation;

/** Draws a whole request for an operation: more than half have nothing wrong with them. */
final class Drawing {

  private final Randomness chance;
  private final Targets targets;
  private final Bodies bodies;
  private final Headers headers;
  private final Uploads uploads;

  Drawing(Randomness chance) {
    this.chance = chance;
    targets = new Targets(chance);
    bodies = new Bodies(chance);
    headers = new Headers(chance);
    uploads = new Uploads(chance);
  }

  /** What is odd about a request as a whole. */
  private enum Mood {
    PLAIN,
    BARE,
    DAMAGED,
    BROKEN,
    HEADERS,
    QUERY,
    LINE
  }

  Attempt plain(Operation operation, Actor actor, Memory memory) {
    return draw(operation, actor, memory, Optional.empty(), Mood.PLAIN);
  }

  /** With nothing that it does not demand. */
  Attempt bare(Operation operation, Actor actor, Memory memory) {
    return draw(operation, actor, memory, Optional.empty(), Mood.BARE);
  }

  /** It was accepted: what such a body holds is worth being asked again. */
  void accepted(Attempt attempt) {
    bodies.accepted(attempt);
  }

  /**
   * @param foreign an id of another store, to be asked for in place of one's own
   */
  Attempt any(Operation operation, Actor actor, Memory memory, Optional<String> foreign) {
    int kind = chance.below(100);
    Mood mood =
        kind < 60
            ? Mood.PLAIN
            : kind < 82
                ? Mood.DAMAGED
                : kind < 87
                    ? Mood.BROKEN
                    : kind < 92 ? Mood.HEADERS : kind < 98 ? Mood.QUERY : Mood.LINE;
    return draw(operation, actor, memory, foreign, mood);
  }

  private Attempt draw(
      Operation operation, Actor actor, Memory memory, Optional<String> foreign, Mood mood) {
    Targets.Path path = targets.path(operation, memory, foreign);
    String thing = Place.of(operation, path.text()).thing();
    double willingness = mood == Mood.BARE ? 0 : targets.willingness();
    List<String> query = new ArrayList<>(targets.query(operation, memory, thing, willingness));
    Map<String, String> extra = new LinkedHashMap<>(headers.usual(operation, memory, thing));
    if (mood == Mood.QUERY) {
      query.add(targets.oddPair());
    }
    if (mood == Mood.HEADERS) {
      extra.putAll(headers.odd());
    }
    String text = mood == Mood.LINE ? path.text() + targets.rawTail() : path.text();
    boolean elsewhere = path.odd() || mood == Mood.LINE;
    Body body = body(operation, memory, thing, text, mood);
    boolean ofHttp = elsewhere || body.isOfHttp() || mood == Mood.HEADERS || mood == Mood.QUERY;
    return new Attempt(
        operation, actor, text, query, extra, body.tree(), body.whole(), ofHttp, elsewhere);
  }

  private record Body(@Nullable JsonNode tree, byte @Nullable [] whole, boolean isOfHttp) {}

  private Body body(Operation operation, Memory memory, String thing, String path, Mood mood) {
    if (operation.isMultipart()) {
      return new Body(null, uploads.draw(path), false);
    }
    if (operation.body() == null || !operation.bodyRequired() && chance.of(0.25)) {
      boolean unasked = operation.changes() && mood == Mood.BROKEN;
      return new Body(null, unasked ? new byte[] {'{', '}'} : null, unasked);
    }
    JsonNode plain = bodies.plain(operation, new PlainValues(chance, memory, thing));
    return switch (mood) {
      case DAMAGED -> new Body(bodies.damaged(operation, plain), null, false);
      case BROKEN -> new Body(null, bodies.broken(plain), true);
      default -> new Body(plain, null, false);
    };
  }
}
