package uz.erp.customer.customer;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Customers for commands; a change locks its row first, so that writes never collide. */
interface Customers extends Repository<Customer, Long> {

  /** Written at once: the event that follows must come after the row, with its new version. */
  Customer saveAndFlush(Customer customer);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Customer c where c.id = :id and c.deletedAt is null")
  Optional<Customer> findLocked(long id);
}
