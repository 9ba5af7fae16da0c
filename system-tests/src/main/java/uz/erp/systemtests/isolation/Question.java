package uz.erp.systemtests.isolation;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.openapi.Operation;

/**
 * One way to ask an operation that one has no business with.
 *
 * @param fits the operations that can be asked so
 * @param names those that are so told ids of the other store
 * @param byMember whether somebody of the other store asks, who may know of it but of no stranger
 * @param met whether the answer is what it must be; that nothing leaks is demanded in any case
 */
record Question(
    String name,
    Predicate<Operation> fits,
    Predicate<Operation> names,
    boolean byMember,
    BiFunction<Scene, Operation, Answer> way,
    BiPredicate<Operation, Answer> met) {

  /** One that tells no foreign ids, or tells them where something else is refused before. */
  Question(
      String name,
      Predicate<Operation> fits,
      BiFunction<Scene, Operation, Answer> way,
      BiPredicate<Operation, Answer> met) {
    this(name, fits, operation -> false, false, way, met);
  }

  /** A good token and key, and ids of the other store. */
  static Question naming(
      String name, Predicate<Operation> fits, BiFunction<Scene, Operation, Answer> way) {
    return new Question(name, fits, ForeignIds::areTold, false, way, Question::refused);
  }

  /** The same, by somebody of the other store. */
  Question askedByMember() {
    return new Question(name, fits, names, true, way, met);
  }

  /** What names something of the other store is refused; what names nothing may be answered. */
  private static boolean refused(Operation operation, Answer answer) {
    return !ForeignIds.areTold(operation)
        || answer.status() >= 400 && Refusal.of(answer) != Refusal.OTHERWISE;
  }
}
