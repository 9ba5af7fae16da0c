package uz.erp.systemtests.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;

/** Calls one operation and collects what was wrong with its answers, a line each. */
final class Complaints {

  /** What HTTP itself refuses, whatever the operation. */
  private static final Set<Integer> OF_HTTP =
      Set.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431);

  private static final int SHOWN = 600;
  private static final int ATTEMPTS = 4;

  private final Operation operation;
  private final Documents documents;
  private final Contents contents;
  private final String marker;
  private final List<String> all = new ArrayList<>();
  private int asked;

  /** What was there before the first of the refused; read again after each change. */
  private @Nullable List<String> before;

  /** Whatever may be accepted in between is looked at alone. */
  private boolean oneByOne;

  private final List<Question> refused = new ArrayList<>();

  Complaints(Operation operation, Documents documents, Contents contents, String marker) {
    this.operation = operation;
    this.documents = documents;
    this.contents = contents;
    this.marker = marker;
  }

  /** The answer must be one that the operation's document has. */
  Answer judge(String what, Supplier<Answer> request) {
    Answer answer = judgeAnyhow(what, request);
    if (!operation.statuses().contains(answer.status())) {
      complain(what, "a status that is not in the document", answer);
    } else if (Verdict.on(answer).isEmpty()) {
      List<String> misfits = documents.complaints(operation, answer);
      if (!misfits.isEmpty()) {
        complain(what, "not as the document says: " + misfits, answer);
      }
    }
    return answer;
  }

  /** The request is odd as such: HTTP's own refusals will do, too. */
  Answer judgeLoosely(String what, Supplier<Answer> request) {
    Answer answer = judgeAnyhow(what, request);
    if (!operation.statuses().contains(answer.status())
        && !OF_HTTP.contains(answer.status())
        && answer.status() >= 400) {
      complain(what, "an undocumented status", answer);
    }
    return answer;
  }

  /** The answer must be 400 and name the field. */
  void mustName(String field, String what, Supplier<Answer> request) {
    Answer answer = judge(what, request);
    boolean slowedDown = operation.open() && answer.status() == 429;
    if (!slowedDown && (answer.status() != 400 || !answer.json().path("errors").has(field))) {
      complain(what, "not 400 naming " + field, answer);
    }
  }

  void demand(String what, Answer answer, boolean met, String wanted) {
    if (!met) {
      complain(what, "not " + wanted, answer);
    }
  }

  private Answer judgeAnyhow(String what, Supplier<Answer> request) {
    List<String> found = before == null ? contents.of(operation) : before;
    before = found;
    Answer answer = request.get();
    asked++;
    Verdict.on(answer).ifPresent(verdict -> complain(what, verdict, answer));
    if (answer.text().contains(marker)) {
      complain(what, "something of another store", answer);
    }
    if (answer.status() >= 400) {
      refused.add(new Question(what, request));
      if (oneByOne) {
        settle(found);
      }
    } else if (operation.changes()) {
      askAgain();
      oneByOne = true;
    }
    return answer;
  }

  /** What was refused so far has changed nothing, together or, failing that, each alone. */
  private void settle(List<String> found) {
    if (found.equals(contents.of(operation))) {
      refused.clear();
    } else {
      askAgain();
    }
  }

  /** Something was changed properly and hides what the refused may have done before it. */
  private void askAgain() {
    before = null;
    refused.forEach(question -> requireNothingDone(question.what(), question.request()));
    refused.clear();
  }

  /** News of other services may have come in meanwhile; they do not come with every attempt. */
  private void requireNothingDone(String what, Supplier<Answer> request) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      List<String> before = contents.of(operation);
      Answer again = request.get();
      List<String> after = new ArrayList<>(contents.of(operation));
      if (again.status() < 400 || before.equals(after)) {
        return;
      }
      if (attempt == ATTEMPTS) {
        after.removeAll(before);
        complain(what, "refused and yet something done: " + after, again);
      }
    }
  }

  private void complain(String what, String complaint, Answer answer) {
    String line = what + ": " + complaint + ": " + answer;
    String oneLine = line.replaceAll("\\s+", " ");
    all.add(oneLine.length() > SHOWN ? oneLine.substring(0, SHOWN) + "..." : oneLine);
  }

  int asked() {
    return asked;
  }

  /** Whether any request was accepted that changes something. */
  boolean changed() {
    return oneByOne;
  }

  /** After the last question. */
  List<String> all() {
    if (before != null && !refused.isEmpty()) {
      settle(before);
    }
    return List.copyOf(all);
  }

  private record Question(String what, Supplier<Answer> request) {}
}
