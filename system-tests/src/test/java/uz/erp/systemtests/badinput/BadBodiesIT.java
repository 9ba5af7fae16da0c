package uz.erp.systemtests.badinput;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.client.Upload;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/**
 * Whatever body is sent to a published operation: never a server's error, and nothing half done.
 */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class BadBodiesIT {

  private final Sweep sweep;

  BadBodiesIT(Suite suite) {
    sweep = new Sweep(suite);
  }

  @AfterAll
  void end() {
    sweep.close();
  }

  @TestFactory
  Stream<DynamicTest> aMistakeInAFieldIsNamed() {
    return sweep.each(Sweep::takesJson, this::mistakes);
  }

  @TestFactory
  Stream<DynamicTest> anOddValueIsNoSurprise() {
    return sweep.each(Sweep::takesJson, this::oddValues);
  }

  @TestFactory
  Stream<DynamicTest> anOddBodyIsNoSurprise() {
    return sweep.each(Operation::changes, this::oddBodies);
  }

  private void mistakes(Operation operation, Complaints complaints) {
    Api owner = sweep.stores().ownerFor(operation);
    String path = sweep.path(operation, owner);
    JsonNode sample = Sweep.sample(operation);
    for (Field field : Field.of(Objects.requireNonNull(operation.body()))) {
      if (sample.at(field.pointer()).isMissingNode()) {
        continue;
      }
      Mistakes.against(field.schema())
          .forEach(
              (what, token) ->
                  mustName(
                      complaints,
                      field,
                      Damage.at(sample, field.pointer(), what, token),
                      owner,
                      operation,
                      path));
      boolean partial = operation.mayLeaveOut() && field.pointer().lastIndexOf('/') == 0;
      if (field.required() && !partial) {
        Damage missing = Damage.without(sample, field.pointer());
        mustName(complaints, field, missing, owner, operation, path);
      }
      if (field.required() && !field.isNullable()) {
        Damage none = Damage.at(sample, field.pointer(), "null", "null");
        mustName(complaints, field, none, owner, operation, path);
      }
    }
  }

  private static void mustName(
      Complaints complaints,
      Field field,
      Damage damage,
      Api owner,
      Operation operation,
      String path) {
    complaints.mustName(
        field.name(), damage.what(), () -> owner.send(operation.method(), path, damage.body()));
  }

  private void oddValues(Operation operation, Complaints complaints) {
    Api owner = sweep.stores().ownerFor(operation);
    String path = sweep.path(operation, owner);
    JsonNode sample = Sweep.sample(operation);
    for (Damage damage : Damage.of(sample)) {
      if (isLeftOut(operation, damage)) {
        continue;
      }
      complaints.judge(damage.what(), () -> owner.send(operation.method(), path, damage.body()));
    }
    Damage unknown = Damage.withUnknown(sample, "no_such_field");
    Answer answer =
        complaints.judge(
            unknown.what(), () -> owner.send(operation.method(), path, unknown.body()));
    complaints.demand(unknown.what(), answer, !answer.text().contains("no_such_field"), "ignored");
  }

  /** Accounts are asked about one after the other, and a password takes its time to be checked. */
  private static boolean isLeftOut(Operation operation, Damage damage) {
    return Sweep.isOfAccounts(operation) && !SampledPlaces.has(damage.what(), operation.toString());
  }

  private void oddBodies(Operation operation, Complaints complaints) {
    Api owner = sweep.stores().ownerFor(operation);
    String path = sweep.path(operation, owner);
    for (Damage damage : Damage.wholes()) {
      complaints.judgeLoosely(
          damage.what(), () -> owner.send(operation.method(), path, damage.body()));
    }
    if (operation.isMultipart()) {
      uploads(operation, complaints, owner, path);
    } else if (operation.bodyRequired()) {
      byte[] body = Json.bytes(Sweep.sample(operation));
      for (String type : new String[] {"text/plain", "application/xml", "multipart/form-data"}) {
        Answer answer =
            complaints.judgeLoosely(
                type, () -> owner.with("Content-Type", type).send(operation.method(), path, body));
        complaints.demand(
            type, answer, answer.status() == 415 || answer.status() == 400, "415 or 400");
      }
    }
  }

  private static void uploads(Operation operation, Complaints complaints, Api owner, String path) {
    if (!operation.method().equals("POST")) {
      return;
    }
    byte[] noise = {0, 1, 2, (byte) 0xff, (byte) 0xfe, 'P', 'K', 3, 4};
    for (Upload upload :
        new Upload[] {
          Upload.csv(""),
          Upload.csv("\u0000\n\u0000"),
          Upload.csv("name\n" + "\"".repeat(999)),
          Upload.xlsx(noise),
          new Upload("../../etc/passwd", "text/csv", noise),
          new Upload("a.png", "image/png", noise),
          new Upload("", "no type", noise)
        }) {
      complaints.judgeLoosely("upload " + upload.fileName(), () -> upload.to(owner, path));
    }
  }
}
