package uz.erp.customer.loyalty;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored loyalty program of the current store. */
interface LoyaltyPrograms extends Repository<LoyaltyProgram, Short> {

  @Query("select p from LoyaltyProgram p")
  LoyaltyProgram get();

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from LoyaltyProgram p")
  LoyaltyProgram getLocked();

  void flush();
}
