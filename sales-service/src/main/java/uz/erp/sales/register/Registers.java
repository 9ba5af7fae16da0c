package uz.erp.sales.register;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Registers of the current store, those out of service too. */
interface Registers extends Repository<Register, Long> {

  Optional<Register> findByIdAndRetiredAtIsNull(long id);

  /** Holds the row until the transaction ends: no other change, and no session opens there. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Register> findLockedByIdAndRetiredAtIsNull(long id);

  boolean existsById(long id);

  /** How many registers are in service. */
  long countByRetiredAtIsNull();

  boolean existsByNameAndRetiredAtIsNull(String name);

  boolean existsByMadeByIsNotNull();

  /** Whether a session there is still to be closed. */
  @NativeQuery(
      "select exists (select from cash_session where register_id = :id and status <> 'closed')")
  boolean hasUnclosedSession(long id);

  /** Makes room for another default; sent before any change of the one that becomes it. */
  @Modifying
  @Query(
      """
      update Register r set r.isDefault = false, r.version = r.version + 1, r.updatedAt = :now
      where r.isDefault""")
  void clearDefault(Instant now);

  Register saveAndFlush(Register register);

  void flush();
}
