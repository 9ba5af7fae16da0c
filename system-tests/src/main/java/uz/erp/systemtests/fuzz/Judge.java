package uz.erp.systemtests.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uz.erp.systemtests.badinput.Verdict;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;

/** Says what is wrong with an answer by its document and by what must never be in an answer. */
final class Judge {

  /** What HTTP itself refuses, whatever the operation. */
  private static final Set<Integer> OF_HTTP =
      Set.of(400, 401, 403, 404, 405, 406, 412, 413, 414, 415, 416, 431);

  private final Documents documents;
  private final String marker;

  Judge(Documents documents, String marker) {
    this.documents = documents;
    this.marker = marker;
  }

  Optional<Complaint> on(Attempt attempt, Answer answer) {
    Operation operation = attempt.operation();
    Optional<Complaint> always =
        Verdict.on(answer)
            .map(verdict -> new Complaint(verdict + " (" + answer.status() + ")", verdict));
    if (always.isPresent()) {
      return always;
    }
    if (answer.text().contains(marker) || answer.headers().toString().contains(marker)) {
      return complaint("something of another store", "the marker " + marker);
    }
    if (answer.status() < 400 && !mayBeLetIn(attempt)) {
      return complaint("let in who may not", attempt.actor() + " got " + answer.status());
    }
    boolean known = operation.statuses().contains(answer.status());
    if (!known && !isOfHttp(attempt, answer.status())) {
      return attempt.elsewhere()
          ? Optional.empty()
          : complaint("status " + answer.status() + " is not in the document", "");
    }
    if (!known || attempt.elsewhere()) {
      return Optional.empty();
    }
    List<String> misfits = documents.complaints(operation, answer);
    return misfits.isEmpty()
        ? Optional.empty()
        : complaint(
            "not as the document says ("
                + answer.status()
                + "): "
                + misfits.getFirst().replaceAll("[0-9]+", "N"),
            String.join("; ", misfits));
  }

  /** Also "not modified", to a conditional request (RFC 9110, 13.1.2). */
  private static boolean isOfHttp(Attempt attempt, int status) {
    return status == 304
        ? attempt.headers().containsKey("If-None-Match")
        : attempt.ofHttp() && OF_HTTP.contains(status);
  }

  private static boolean mayBeLetIn(Attempt attempt) {
    Operation operation = attempt.operation();
    return switch (attempt.actor()) {
      case ANONYMOUS -> operation.open() || attempt.elsewhere();
      case TRESPASSER -> !operation.isInStore() || attempt.elsewhere();
      default -> true;
    };
  }

  private static Optional<Complaint> complaint(String kind, String detail) {
    return Optional.of(new Complaint(kind, detail));
  }
}
