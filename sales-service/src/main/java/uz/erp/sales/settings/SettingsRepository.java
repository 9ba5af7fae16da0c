package uz.erp.sales.settings;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored settings of the current store. */
interface SettingsRepository extends Repository<StoredSettings, Short> {

  Optional<StoredSettings> findById(short id);

  /** Only the values: nothing is kept to be compared when the till's transaction commits. */
  @Query("select s.settings from StoredSettings s where s.id = :id")
  TillSettings read(short id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<StoredSettings> findLockedById(short id);

  void flush();
}
