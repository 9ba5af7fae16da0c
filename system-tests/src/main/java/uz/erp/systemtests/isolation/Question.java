package uz.erp.systemtests.isolation;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.openapi.Operation;

/**
 * One way to call an operation without the right to.
 *
 * @param fits the operations that can be asked so
 * @param names the operations that are given ids of the target store
 * @param byMember whether a member of the target store calls, who may see it but nothing of the
 *     outsiders
 * @param met whether the answer is what it must be; that nothing leaks is demanded in any case
 */
record Question(
    String name,
    Predicate<Operation> fits,
    Predicate<Operation> names,
    boolean byMember,
    BiFunction<StoresUnderTest, Operation, Answer> way,
    BiPredicate<Operation, Answer> met) {

  /** One that tells no foreign ids, or tells them where something else is refused before. */
  Question(
      String name,
      Predicate<Operation> fits,
      BiFunction<StoresUnderTest, Operation, Answer> way,
      BiPredicate<Operation, Answer> met) {
    this(name, fits, operation -> false, false, way, met);
  }

  /** A good token and key, and ids of the other store. */
  static Question naming(
      String name, Predicate<Operation> fits, BiFunction<StoresUnderTest, Operation, Answer> way) {
    return new Question(name, fits, ForeignIds::areGiven, false, way, Question::refused);
  }

  /** The same, by a member of the target store. */
  Question askedByMember() {
    return new Question(name, fits, names, true, way, met);
  }

  /** What names something of the other store is refused; what names nothing may be answered. */
  private static boolean refused(Operation operation, Answer answer) {
    return !ForeignIds.areGiven(operation)
        || answer.status() >= 400 && Refusal.of(answer) != Refusal.OTHERWISE;
  }
}
