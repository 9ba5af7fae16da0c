package uz.erp.customer.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/**
 * Prevents that a person is added twice by accident: a number another customer already has is
 * refused, unless the client says it means that. Families share phones, so it is no constraint.
 */
@Component
class PhoneClaims {

  private final JdbcClient jdbc;

  PhoneClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Holds the numbers until this transaction is over, so that of two requests that add the same new
   * customer at once one sees the other.
   *
   * @param ownId the customer they are for, 0 for a new one
   * @param main which of them is the main one, if any
   * @throws ProblemException 409 {@code phone_taken} naming the number's field and the other's id
   */
  void requireFree(long ownId, List<String> numbers, @Nullable String main) {
    hold(numbers);
    for (String number : numbers) {
      Optional<Long> other = other(ownId, number);
      if (other.isPresent()) {
        String id = other.get().toString();
        FieldErrors errors = new FieldErrors();
        errors.add(number.equals(main) ? "phone" : "phones", "problem.phone_taken", id);
        errors.add("customer_id", id);
        throw ProblemException.fields(CustomerProblem.PHONE_TAKEN, errors, id);
      }
    }
  }

  /**
   * Holds the numbers until this transaction is over; in one order, so that there is no deadlock.
   */
  void hold(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            select pg_advisory_xact_lock(
              hashtextextended(current_schema() || ' phone ' || n.number, 0))
            from (select number from unnest(cast(? as text[])) as u (number) order by number) as n""")
        .param(numbers.toArray(String[]::new))
        .query((row, n) -> n)
        .list();
  }

  private Optional<Long> other(long ownId, String number) {
    return jdbc.sql(
            """
            select id from customer
            where deleted_at is null and id <> :own
              and all_phones(phone, phones) @> array[cast(:number as text)]
            order by id limit 1""")
        .param("own", ownId)
        .param("number", number)
        .query(Long.class)
        .optional();
  }
}
