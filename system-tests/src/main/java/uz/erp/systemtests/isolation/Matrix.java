package uz.erp.systemtests.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import uz.erp.systemtests.badinput.Rights;
import uz.erp.systemtests.badinput.Roles;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.openapi.Operation;

/** All ways to ask where one has no business, at the gateway and past it. */
final class Matrix {

  private static final Predicate<Operation> ANY = operation -> true;
  private static final Predicate<Operation> CLOSED = operation -> !operation.open();
  private static final Predicate<Operation> IN_STORE = Operation::isInStore;
  private static final Predicate<Operation> OF_USERS = CLOSED.and(IN_STORE.negate());
  private static final String NOWHERE = "999999999";

  private Matrix() {}

  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    questions.addAll(atTheGateway());
    questions.addAll(doubled());
    questions.addAll(directly());
    Roles.all().forEach(role -> questions.addAll(as(role)));
    return questions;
  }

  private static List<Question> atTheGateway() {
    return List.of(
        new Question(
            "no token", CLOSED, (s, o) -> s.send(s.anyone().inStore(s.otherKey()), o), is(401)),
        new Question(
            "a member's token that has ended",
            CLOSED,
            (s, o) -> s.send(s.victim().withToken(s.expired()), o),
            is(401)),
        new Question(
            "a stranger's token, the other key",
            IN_STORE,
            (s, o) -> s.send(s.stranger(o).inStore(s.otherKey()), o),
            is(403)),
        new Question(
            "a stranger's token, no key",
            IN_STORE,
            (s, o) -> s.send(Scene.noKey(s.stranger(o)), o),
            is(400)),
        Question.naming("ids of the other store", ANY, (s, o) -> s.send(s.stranger(o), o)),
        new Question(
            "filters by ids of the other store",
            operation -> operation.queries().stream().anyMatch(ForeignIds::areTold),
            (s, o) -> s.filtered(s.stranger(o), o),
            (operation, answer) ->
                answer.status() >= 400 || !operation.pathWithWords().contains("{")),
        Question.naming(
            "ids of the other store, headers that lie",
            ANY,
            (s, o) -> s.send(s.spoofed(s.stranger(o)), o)),
        new Question(
            "headers that lie, no token",
            CLOSED,
            (s, o) -> s.send(s.spoofed(s.anyone().inStore(s.otherKey())), o),
            is(401)),
        new Question(
            "a store pass at the gateway",
            CLOSED,
            (s, o) -> s.send(s.victim().withToken(s.otherPass()), o),
            is(401)));
  }

  private static List<Question> doubled() {
    return List.of(
        new Question(
            "two keys, the own first",
            IN_STORE,
            (s, o) -> s.send(Scene.twoKeys(s.stranger(o), s.ownKey(o), s.otherKey()), o),
            is(400)),
        new Question(
            "two keys, the own last",
            IN_STORE,
            (s, o) -> s.send(Scene.twoKeys(s.stranger(o), s.otherKey(), s.ownKey(o)), o),
            is(400)),
        new Question(
            "two keys in a line",
            IN_STORE,
            (s, o) -> s.send(s.stranger(o).inStore(s.ownKey(o) + "," + s.otherKey()), o),
            is(400)),
        new Question(
            "a stranger's token and a member's that has ended, the other key",
            IN_STORE,
            (s, o) -> s.send(twoTokens(s.stranger(o).inStore(s.otherKey()), s.expired()), o),
            is(400, 401, 403)),
        new Question(
            "a member's token that has ended and a stranger's, the other key",
            IN_STORE,
            (s, o) -> {
              Api stranger = s.stranger(o).inStore(s.otherKey());
              return s.send(twoTokens(stranger.withToken(s.expired()), Scene.token(stranger)), o);
            },
            is(400, 401, 403)));
  }

  private static Api twoTokens(Api api, String second) {
    return api.with("Authorization", List.of(api.header("Authorization"), "Bearer " + second));
  }

  private static List<Question> directly() {
    return List.of(
        new Question(
            "past the gateway, no token",
            CLOSED,
            (s, o) -> s.send(s.atService(o).inStore(s.otherKey()), o),
            is(401)),
        new Question(
            "past the gateway, a member's user token",
            IN_STORE,
            (s, o) ->
                s.send(s.atService(o).withToken(Scene.token(s.victim())).inStore(s.otherKey()), o),
            is(401)),
        new Question(
            "past the gateway, a pass where a user is asked",
            OF_USERS,
            (s, o) -> s.send(s.strangerWithPass(o), o),
            is(401)),
        new Question(
            "past the gateway, a stranger's pass, the other key",
            IN_STORE,
            (s, o) -> s.send(s.strangerWithPass(o).inStore(s.otherKey()), o),
            is(403)),
        new Question(
                "past the gateway, a member's pass, a stranger's key",
                IN_STORE,
                (s, o) -> s.send(s.strangerWithPass(o).withToken(s.otherPass()), o),
                is(403))
            .askedByMember(),
        new Question(
            "past the gateway, a pass, no key",
            IN_STORE,
            (s, o) -> s.send(Scene.noKey(s.strangerWithPass(o)), o),
            is(400)),
        new Question(
            "past the gateway, a stranger's pass, two keys",
            IN_STORE,
            (s, o) -> s.send(Scene.twoKeys(s.strangerWithPass(o), s.ownKey(o), s.otherKey()), o),
            is(403)),
        Question.naming(
            "past the gateway, ids of the other store, headers that lie",
            IN_STORE,
            (s, o) -> s.send(s.spoofed(s.strangerWithPass(o)), o)));
  }

  /** At nothing that exists: whoever may is told so, whoever may not hears that first. */
  private static List<Question> as(String role) {
    BiPredicate<Operation, Answer> rightly =
        (operation, answer) -> asRights(operation, answer, role);
    return List.of(
        new Question("as " + role, IN_STORE, (s, o) -> nowhere(s, s.role(role), o), rightly),
        new Question(
            "as " + role + " who says to be the owner",
            IN_STORE,
            (s, o) -> nowhere(s, s.spoofed(s.role(role)), o),
            rightly));
  }

  private static Answer nowhere(Scene scene, Api api, Operation operation) {
    byte[] nothing = operation.body() == null ? null : new byte[] {'{', '}'};
    return scene.send(api, operation, operation.pathWith(NOWHERE), nothing);
  }

  private static boolean asRights(Operation operation, Answer answer, String role) {
    boolean refused = answer.status() == 403 && answer.code().equals("permission_denied");
    return refused != Rights.byDocument(operation, role).orElse(!refused)
        && refused != Rights.byContract(operation, role).orElse(!refused)
        && answer.status() != 401;
  }

  private static BiPredicate<Operation, Answer> is(int... statuses) {
    Set<Integer> wanted = Set.copyOf(IntStream.of(statuses).boxed().toList());
    return (operation, answer) -> wanted.contains(answer.status());
  }
}
