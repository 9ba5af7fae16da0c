package uz.erp.customer.customer;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored customers of the current store, tombstones included. */
interface Customers extends Repository<Customer, Long> {

  Customer save(Customer customer);

  Customer saveAndFlush(Customer customer);

  void flush();

  /** A customer who is not deleted, locked before it is read. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Customer c where c.id = :id and c.deletedAt is null")
  Optional<Customer> findLocked(long id);

  /** To be called with the row locked. */
  Optional<Customer> findById(long id);

  /** Those of these customers who are not deleted. */
  @Query("select c from Customer c where c.id in :ids and c.deletedAt is null order by c.id")
  List<Customer> findPresent(Collection<Long> ids);

  /** Those who were merged into one that is now merged itself follow it. */
  @Modifying
  @Query("update Customer c set c.mergedInto = :into where c.mergedInto = :id")
  void followMerge(long id, long into);
}
