package uz.erp.task.webhook.endpoint;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored endpoints of the current store. */
interface Endpoints extends Repository<Endpoint, Long> {

  Endpoint saveAndFlush(Endpoint endpoint);

  Optional<Endpoint> findById(long id);

  boolean existsById(long id);

  /** Until the transaction ends no other changes it or adds deliveries to it. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select e from Endpoint e where e.id = :id")
  Optional<Endpoint> findLocked(long id);

  /** Makes the next creation in this store wait until this transaction ends. */
  @Query(
      nativeQuery = true,
      value =
          """
          select cast(pg_advisory_xact_lock(
            hashtextextended(current_schema() || ' webhooks', 0)) as text)""")
  String lockCreation();

  long count();

  void delete(Endpoint endpoint);

  /** Null does not filter; the search is for a part of the address or description. */
  @Query(
      """
      select e from Endpoint e
      where (:enabled is null or e.details.isEnabled = :enabled)
        and (locate(lower(coalesce(:search, '')), lower(e.details.url)) > 0
          or locate(lower(coalesce(:search, '')), lower(coalesce(e.details.description, ''))) > 0)
      """)
  Page<Endpoint> list(@Nullable Boolean enabled, @Nullable String search, Pageable page);
}
