package uz.erp.systemtests.badinput;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/**
 * Every published operation called by those who may not: roles, other stores, anonymous clients.
 */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class UnauthorizedCallersIT {

  private static final String NOWHERE = "999999999";

  private final Sweep sweep;

  UnauthorizedCallersIT(Suite suite) {
    sweep = new Sweep(suite);
  }

  @AfterAll
  void end() {
    sweep.close();
  }

  @TestFactory
  Stream<DynamicTest> aRoleMayWhatItMayAndNothingElse() {
    return sweep.each(Operation::isInStore, this::roles);
  }

  @TestFactory
  Stream<DynamicTest> whoIsNotOfTheStoreIsRefused() {
    return sweep.each(operation -> !operation.open(), this::strangers);
  }

  @TestFactory
  Stream<DynamicTest> anIdOfAnotherStoreIsAsIfItDidNotExist() {
    return sweep.each(
        operation -> operation.isInStore() && operation.path().contains("{id}"), this::foreignIds);
  }

  /** With ids of nothing and an empty body: an authorised caller is answered what is wrong. */
  private void roles(Operation operation, Complaints complaints) {
    String path = operation.hasPathParameter() ? operation.pathWith(NOWHERE) : operation.path();
    sweep
        .stores()
        .people()
        .forEach(
            (role, api) -> {
              Answer answer =
                  complaints.judge(
                      role,
                      () ->
                          inItsForm(operation, api)
                              .send(operation.method(), path, nothing(operation)));
              boolean refused = answer.status() == 403 && answer.code().equals("permission_denied");
              Optional<Boolean> document = Rights.byDocument(operation, role);
              Optional<Boolean> contract = Rights.byContract(operation, role);
              complaints.demand(
                  role, answer, refused != document.orElse(!refused), "as the document says");
              complaints.demand(
                  role, answer, refused != contract.orElse(!refused), "as the contract says");
              if (document.isEmpty() && contract.isEmpty()) {
                System.out.println("  nothing says who may " + operation + ": " + role);
              }
            });
  }

  /** Another content type would be refused before it is asked who sends it. */
  private static Api inItsForm(Operation operation, Api api) {
    return operation.isMultipart()
        ? api.with("Content-Type", "multipart/form-data; boundary=part")
        : api;
  }

  private static byte @Nullable [] nothing(Operation operation) {
    if (operation.isMultipart()) {
      return "--part--\r\n".getBytes(StandardCharsets.US_ASCII);
    }
    return Sweep.takesJson(operation) ? new byte[] {'{', '}'} : null;
  }

  private void strangers(Operation operation, Complaints complaints) {
    String path = operation.hasPathParameter() ? operation.pathWith("1") : operation.path();
    byte[] body = Sweep.body(operation);
    Answer anonymous =
        complaints.judge(
            "no token", () -> sweep.stores().anyone().send(operation.method(), path, body));
    complaints.demand("no token", anonymous, anonymous.status() == 401, "401");
    Api forger = sweep.stores().owner().withToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.");
    Answer forged =
        complaints.judge("a token of none", () -> forger.send(operation.method(), path, body));
    complaints.demand("a token of none", forged, forged.status() == 401, "401");
    if (operation.isInStore()) {
      Answer trespass =
          complaints.judge(
              "another store's key",
              () -> sweep.stores().trespasser().send(operation.method(), path, body));
      complaints.demand("another store's key", trespass, trespass.status() == 403, "403");
      Api keyless = sweep.stores().owner().without("X-Tenant-Key");
      Answer without =
          complaints.judge("no key", () -> keyless.send(operation.method(), path, body));
      complaints.demand("no key", without, without.status() == 400, "400");
    }
  }

  private void foreignIds(Operation operation, Complaints complaints) {
    Api bare = sweep.stores().ofBareStore();
    byte[] body = Sweep.body(operation);
    String foreign = operation.pathWith(sweep.stores().foreignId(operation));
    Answer there =
        complaints.judge("foreign id", () -> bare.send(operation.method(), foreign, body));
    Answer nowhere =
        complaints.judge(
            "no such id", () -> bare.send(operation.method(), operation.pathWith(NOWHERE), body));
    complaints.demand(
        "foreign id",
        there,
        there.status() == nowhere.status() && there.code().equals(nowhere.code()),
        "the same as an id that is not there: " + nowhere.status());
    complaints.demand("foreign id", there, there.status() >= 400, "refused");
  }
}
