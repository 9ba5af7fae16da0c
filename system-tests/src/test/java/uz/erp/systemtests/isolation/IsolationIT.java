package uz.erp.systemtests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.badinput.Roles;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/**
 * The short version of {@code ./erp isolation}: of each operation three questions, always the same,
 * of those that {@code UnauthorizedCallersIT} does not ask.
 */
@Journey
class IsolationIT {

  private static final int EACH = 3;

  private static final Set<String> ASKED_BY_OUTSIDERS =
      Set.of(
          "no token",
          "a stranger's token, the other key",
          "a stranger's token, no key",
          "ids of the other store");

  private final Suite suite;

  IsolationIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void nothingOfAnotherStoreIsSeenAnywhere() {
    List<Operation> operations = Documents.published().operations();
    Proof proof = new Proof(suite, false);

    proof.ask(operations, IsolationIT::isChosen);

    assertThat(proof.conclude(System.out, operations, operations.size()))
        .as("no leak, no wrong answer, every operation asked; see above")
        .isTrue();
  }

  static boolean isChosen(Operation operation, Question question) {
    List<Question> fitting =
        Matrix.questions().stream()
            .filter(one -> one.fits().test(operation))
            .filter(one -> operation.open() || !isAskedByOutsiders(one.name()))
            .toList();
    int first = Math.floorMod(operation.toString().hashCode(), fitting.size());
    for (int i = 0; i < EACH; i++) {
      if (fitting.get((first + i) % fitting.size()).name().equals(question.name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAskedByOutsiders(String question) {
    return ASKED_BY_OUTSIDERS.contains(question)
        || Roles.all().stream().anyMatch(role -> question.equals("as " + role));
  }
}
