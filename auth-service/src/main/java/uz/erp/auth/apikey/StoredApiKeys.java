package uz.erp.auth.apikey;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The keys that a connection may see: those of its store. */
interface StoredApiKeys extends Repository<ApiKey, Long> {

  Page<ApiKey> findBy(Pageable page);

  Page<ApiKey> findByRevokedAtIsNull(Pageable page);

  Page<ApiKey> findByRevokedAtIsNotNull(Pageable page);

  long countByRevokedAtIsNull();

  Optional<ApiKey> findById(long id);

  /** Takes the row for this transaction; to be read only now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select k from ApiKey k where k.id = :id")
  Optional<ApiKey> lock(long id);

  /** The next to make a key of the store waits until this transaction has ended. */
  @Query(
      value =
          "select true from pg_advisory_xact_lock("
              + "hashtextextended('api_key ' || cast(:storeId as text), 0))",
      nativeQuery = true)
  boolean lockCount(long storeId);

  ApiKey saveAndFlush(ApiKey key);
}
