package uz.erp.systemtests.fuzz;

import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.UnexpectedAnswer;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;

/**
 * So many requests to one service, one after the other: in stores of their own it can be had again
 * by its seed, the service and its number.
 */
final class Round {

  private static final double OF_OTHERS = 0.06;
  private static final double OF_FOREIGN_IDS = 0.015;
  private static final int LOCKED_OUT = 8;

  private final Suite suite;
  private final Documents documents;
  private final OperationCounts counts;
  private final String service;
  private final String name;
  private final Randomness chance;
  private final Choice choice;
  private final Drawing drawing;
  private Site site;
  private Judge judge;
  private int count;
  private int refusedOwner;

  /**
   * @param site where it begins
   */
  Round(
      Suite suite,
      Documents documents,
      Options options,
      String service,
      int number,
      OperationCounts counts,
      Site site) {
    this.suite = suite;
    this.documents = documents;
    this.counts = counts;
    this.service = service;
    this.site = site;
    name = options.again(service, number);
    chance = Randomness.of(options.seed(), service, number);
    choice = new Choice(documents.operations(), service, options.at(), chance);
    drawing = new Drawing(chance);
    judge = new Judge(documents, site.marker());
    lookAround();
  }

  /**
   * Until so many of the service were asked; what others are asked comes on top.
   *
   * @return where it ended
   */
  Site run(int requests) {
    for (int own = 0; own < requests; ) {
      if (chance.of(OF_OTHERS)) {
        Actor actor = chance.of(0.85) ? Actor.OWNER : Actor.SIBLING;
        Operation operation = choice.ofOthers();
        ask(drawing.plain(operation, actor, site.memory(operation, actor)));
      } else {
        ask(draw());
        own++;
      }
      if (refusedOwner >= LOCKED_OUT) {
        moveOn();
      }
    }
    return site;
  }

  private Attempt draw() {
    Operation operation = choice.ofService();
    Actor actor = Actor.draw(chance);
    Optional<String> foreign =
        chance.of(OF_FOREIGN_IDS) ? site.foreignId(operation) : Optional.empty();
    return drawing.any(operation, actor, site.memory(operation, actor), foreign);
  }

  /** What can be read without an id, so that there are ids. */
  private void lookAround() {
    boolean isNew = site.enter();
    for (Operation operation : documents.operations()) {
      boolean readable = !operation.changes() && !operation.hasPathParameter();
      if (readable && !operation.path().matches(".*/(stream|export|template)/")) {
        if (isNew) {
          ask(drawing.bare(operation, Actor.OWNER, site.memory(operation, Actor.OWNER)));
        }
        if (operation.service().equals(service)) {
          ask(drawing.bare(operation, Actor.SIBLING, site.memory(operation, Actor.SIBLING)));
        }
      }
    }
  }

  private void ask(Attempt attempt) {
    count++;
    Optional<Complaint> complaint;
    String observed;
    try {
      Answer answer = site.send(attempt);
      counts.answered(attempt.operation(), answer.status());
      if (answer.status() >= 400 && !attempt.ofHttp() && attempt.actor() == Actor.OWNER) {
        counts.refused(attempt.operation(), answer);
      }
      complaint = judge.on(attempt, answer);
      observed = answer.toString();
      learn(attempt, answer);
    } catch (UncheckedIOException e) {
      counts.answered(attempt.operation(), 0);
      complaint = Optional.of(noAnswer(e));
      observed = String.valueOf(e.getCause());
    }
    if (complaint.isPresent() && counts.isNews(attempt.operation(), complaint.get())) {
      counts.found(shrunk(attempt, complaint.get(), observed));
    }
  }

  private static Complaint noAnswer(UncheckedIOException e) {
    return new Complaint("no answer", String.valueOf(e.getCause()));
  }

  private void learn(Attempt attempt, Answer answer) {
    Operation operation = attempt.operation();
    boolean asOneself = attempt.actor() == Actor.OWNER && !attempt.ofHttp();
    if (answer.status() == 401 && asOneself && !operation.isInStore() && !operation.open()) {
      site.renewSpare();
    }
    if (operation.isInStore() && asOneself) {
      refusedOwner = answer.status() == 401 || answer.status() == 403 ? refusedOwner + 1 : 0;
    }
    if (answer.status() < 300 && !attempt.ofHttp()) {
      drawing.accepted(attempt);
    }
    boolean tells = answer.header("Content-Type").orElse("").startsWith("application/json");
    if (answer.status() >= 300 || !attempt.actor().isAtHome() || !tells) {
      return;
    }
    Memory memory = site.memory(operation, attempt.actor());
    memory.learn(operation, attempt.path(), answer.json());
    answer
        .header("ETag")
        .ifPresent(
            tag -> {
              JsonNode value = JsonNodeFactory.instance.stringNode(tag);
              memory.know("etag", value, Place.of(operation, attempt.path()).thing());
            });
  }

  /** The owner lost the store or the session: there are others. */
  private void moveOn() {
    refusedOwner = 0;
    site = new Site(suite);
    judge = new Judge(documents, site.marker());
    lookAround();
  }

  private Finding shrunk(Attempt attempt, Complaint complaint, String observed) {
    String drawn = name + ", request " + count;
    String[] last = {observed};
    Shrinking shrinking =
        new Shrinking(
            candidate -> {
              Optional<Complaint> again = again(candidate, last);
              return again.filter(c -> c.kind().equals(complaint.kind())).isPresent();
            });
    boolean repeats =
        again(attempt, last).filter(c -> c.kind().equals(complaint.kind())).isPresent();
    if (!repeats) {
      return new Finding(drawn, attempt, complaint, observed, false);
    }
    Attempt smallest = shrinking.smallest(attempt);
    again(smallest, last);
    return new Finding(drawn, smallest, complaint, last[0], true);
  }

  private Optional<Complaint> again(Attempt attempt, String[] observed) {
    try {
      Answer answer = site.send(attempt);
      observed[0] = answer.toString();
      return judge.on(attempt, answer);
    } catch (UncheckedIOException e) {
      observed[0] = String.valueOf(e.getCause());
      return Optional.of(noAnswer(e));
    } catch (UnexpectedAnswer e) {
      return Optional.empty();
    }
  }
}
