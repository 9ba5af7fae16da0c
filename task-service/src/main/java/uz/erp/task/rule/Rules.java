package uz.erp.task.rule;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uz.erp.task.cause.CauseKind;

/** The rules of the current store, one of each kind. */
interface Rules extends Repository<Rule, CauseKind> {

  List<Rule> findAll();

  List<Rule> findByIsActiveTrue();

  Optional<Rule> findById(CauseKind kind);

  /** Read once in a transaction, however many events of one store it applies. */
  default Rule get(CauseKind kind) {
    return findById(kind).orElseThrow();
  }

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Rule r where r.kind = :kind")
  Rule getLocked(CauseKind kind);

  Rule saveAndFlush(Rule rule);
}
