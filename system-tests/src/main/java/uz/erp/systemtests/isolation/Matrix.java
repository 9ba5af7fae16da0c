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

/**
 * All ways to call an operation without the right to, at the gateway and directly at the service.
 */
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
            "a member's expired token",
            CLOSED,
            (s, o) -> s.send(s.target().withToken(s.expired()), o),
            is(401)),
        new Question(
            "an outsider's token, the other key",
            IN_STORE,
            (s, o) -> s.send(s.outsider(o).inStore(s.otherKey()), o),
            is(403)),
        new Question(
            "an outsider's token, no key",
            IN_STORE,
            (s, o) -> s.send(StoresUnderTest.noKey(s.outsider(o)), o),
            is(400)),
        Question.naming("ids of the other store", ANY, (s, o) -> s.send(s.outsider(o), o)),
        new Question(
            "filters by ids of the other store",
            operation -> operation.queries().stream().anyMatch(ForeignIds::areGiven),
            (s, o) -> s.filtered(s.outsider(o), o),
            (operation, answer) ->
                answer.status() >= 400 || !operation.pathWithWords().contains("{")),
        Question.naming(
            "ids of the other store, forged headers",
            ANY,
            (s, o) -> s.send(s.spoofed(s.outsider(o)), o)),
        new Question(
            "forged headers, no token",
            CLOSED,
            (s, o) -> s.send(s.spoofed(s.anyone().inStore(s.otherKey())), o),
            is(401)),
        new Question(
            "a store pass at the gateway",
            CLOSED,
            (s, o) -> s.send(s.target().withToken(s.otherPass()), o),
            is(401)));
  }

  private static List<Question> doubled() {
    return List.of(
        new Question(
            "two keys, own one first",
            IN_STORE,
            (s, o) -> s.send(StoresUnderTest.twoKeys(s.outsider(o), s.ownKey(o), s.otherKey()), o),
            is(400)),
        new Question(
            "two keys, own one last",
            IN_STORE,
            (s, o) -> s.send(StoresUnderTest.twoKeys(s.outsider(o), s.otherKey(), s.ownKey(o)), o),
            is(400)),
        new Question(
            "two keys in one header",
            IN_STORE,
            (s, o) -> s.send(s.outsider(o).inStore(s.ownKey(o) + "," + s.otherKey()), o),
            is(400)),
        new Question(
            "an outsider's token and a member's expired one, the other key",
            IN_STORE,
            (s, o) -> s.send(twoTokens(s.outsider(o).inStore(s.otherKey()), s.expired()), o),
            is(400, 401, 403)),
        new Question(
            "a member's expired token and an outsider's, the other key",
            IN_STORE,
            (s, o) -> {
              Api outsider = s.outsider(o).inStore(s.otherKey());
              return s.send(
                  twoTokens(outsider.withToken(s.expired()), StoresUnderTest.token(outsider)), o);
            },
            is(400, 401, 403)));
  }

  private static Api twoTokens(Api api, String second) {
    return api.with("Authorization", List.of(api.header("Authorization"), "Bearer " + second));
  }

  private static List<Question> directly() {
    return List.of(
        new Question(
            "directly at the service, no token",
            CLOSED,
            (s, o) -> s.send(s.atService(o).inStore(s.otherKey()), o),
            is(401)),
        new Question(
            "directly at the service, a member's user token",
            IN_STORE,
            (s, o) ->
                s.send(
                    s.atService(o)
                        .withToken(StoresUnderTest.token(s.target()))
                        .inStore(s.otherKey()),
                    o),
            is(401)),
        new Question(
            "directly at the service, a pass where a user token is required",
            OF_USERS,
            (s, o) -> s.send(s.outsiderWithPass(o), o),
            is(401)),
        new Question(
            "directly at the service, an outsider's pass, the other key",
            IN_STORE,
            (s, o) -> s.send(s.outsiderWithPass(o).inStore(s.otherKey()), o),
            is(403)),
        new Question(
                "directly at the service, a member's pass, an outsider's key",
                IN_STORE,
                (s, o) -> s.send(s.outsiderWithPass(o).withToken(s.otherPass()), o),
                is(403))
            .askedByMember(),
        new Question(
            "directly at the service, a pass, no key",
            IN_STORE,
            (s, o) -> s.send(StoresUnderTest.noKey(s.outsiderWithPass(o)), o),
            is(400)),
        new Question(
            "directly at the service, an outsider's pass, two keys",
            IN_STORE,
            (s, o) ->
                s.send(
                    StoresUnderTest.twoKeys(s.outsiderWithPass(o), s.ownKey(o), s.otherKey()), o),
            is(403)),
        Question.naming(
            "directly at the service, ids of the other store, forged headers",
            IN_STORE,
            (s, o) -> s.send(s.spoofed(s.outsiderWithPass(o)), o)));
  }

  /** With ids of nothing: 404 for callers with the permission, 403 for others. */
  private static List<Question> as(String role) {
    BiPredicate<Operation, Answer> rightly =
        (operation, answer) -> asRights(operation, answer, role);
    return List.of(
        new Question("as " + role, IN_STORE, (s, o) -> nowhere(s, s.role(role), o), rightly),
        new Question(
            "as " + role + " claiming to be the owner",
            IN_STORE,
            (s, o) -> nowhere(s, s.spoofed(s.role(role)), o),
            rightly));
  }

  private static Answer nowhere(StoresUnderTest stores, Api api, Operation operation) {
    byte[] nothing = operation.body() == null ? null : new byte[] {'{', '}'};
    return stores.send(api, operation, operation.pathWith(NOWHERE), nothing);
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
