package uz.erp.auth.store;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stores that a connection may see: its own, or all of them where it serves no store. */
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
interface Stores extends Repository<Store, Long> {

  Optional<Store> findBySchemaNameAndDeletedAtIsNull(String schemaName);

  /** A store of this owner, deleted or not. */
  Optional<Store> findByIdAndOwnerUserId(long id, long ownerUserId);

  /** The same, for this transaction to change; to be read only now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from Store s where s.id = :id and s.ownerUserId = :owner")
  Optional<Store> lockOwned(long id, long owner);

  /**
   * An owner's stores, or those they deleted.
   *
   * @param pattern for {@code like}, in lower case, with {@code !} before what is no wildcard
   */
  @Query(
      """
      select s from Store s
      where s.ownerUserId = :owner
        and ((:deleted = true and s.deletedAt is not null)
          or (:deleted = false and s.deletedAt is null))
        and lower(function('concat_ws', ' ', s.name, s.slug, s.address, s.city)) like :pattern
          escape '!'
      """)
  Page<Store> findOwned(long owner, boolean deleted, String pattern, Pageable page);

  /** Whether a store belongs to this user, or did before they deleted it. */
  boolean existsByOwnerUserId(long ownerUserId);

  boolean existsBySchemaNameAndOwnerUserId(String schemaName, long ownerUserId);

  Store saveAndFlush(Store store);
}
