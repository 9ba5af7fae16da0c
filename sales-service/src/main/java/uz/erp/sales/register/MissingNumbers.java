package uz.erp.sales.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;

/**
 * Looks for gaps in the numbers of a register's sales, in the order of their unique index. Both
 * runs begin at 1; a till that took over another's place says from where to look.
 */
@Service
public class MissingNumbers {

  static final int MOST = 1_000;

  private final JdbcClient jdbc;
  private final Registers registers;

  MissingNumbers(JdbcClient jdbc, Registers registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /** The holes from the number asked for on, of a retired register too. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public NumberGaps of(long registerId, long from) {
    if (!registers.existsById(registerId)) {
      throw new ProblemException(RegisterProblem.REGISTER_NOT_FOUND, registerId);
    }
    long given =
        jdbc.sql("select sale_number from register_counter where register_id = ?")
            .param(registerId)
            .query(Long.class)
            .single();
    return new NumberGaps(
        registerId,
        holes("register_number", registerId, from, given),
        holes("client_number", registerId, from, null));
  }

  /**
   * @param given the last number that was given; null when only the numbers themselves tell
   */
  private NumberGaps.Holes holes(String column, long registerId, long from, @Nullable Long given) {
    record Row(long count, @Nullable Long first, @Nullable Long last) {}
    record Hole(long lo, long hi, long missing) {}
    Row present =
        jdbc.sql(
                """
                select count(*) as count, min(%1$s) as first, max(%1$s) as last from sale
                where register_id = :register and %1$s >= :from"""
                    .formatted(column))
            .param("register", registerId)
            .param("from", from)
            .query(Row.class)
            .single();
    long end = given == null ? 0 : given;
    long start = given == null ? 1 : present.last() == null ? from : present.last() + 1;
    List<Hole> found =
        jdbc.sql(
                """
                with present as (
                  select %1$s as number from sale where register_id = :register and %1$s >= :from),
                hole as (
                  select lag(number, 1, :from - 1) over (order by number) + 1 as lo, number - 1 as hi
                  from present
                  union all
                  select :start, :end)
                select lo, hi, sum(hi - lo + 1) over ()::bigint as missing from hole
                where lo <= hi order by lo limit :most"""
                    .formatted(column))
            .param("register", registerId)
            .param("from", from)
            .param("start", start)
            .param("end", end)
            .param("most", MOST + 1)
            .query(Hole.class)
            .list();
    return new NumberGaps.Holes(
        present.first(),
        present.last(),
        present.count(),
        found.isEmpty() ? 0 : found.getFirst().missing(),
        found.stream().limit(MOST).map(h -> new NumberGaps.Range(h.lo(), h.hi())).toList(),
        found.size() > MOST);
  }
}
