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
 * @param met whether the answer is what it must be; that nothing leaks is demanded in any case
 */
record Question(
    String name,
    Predicate<Operation> fits,
    BiFunction<Scene, Operation, Answer> way,
    BiPredicate<Operation, Answer> met) {}
