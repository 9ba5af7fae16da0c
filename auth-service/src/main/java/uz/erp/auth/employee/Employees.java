package uz.erp.auth.employee;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The employees a connection may see: those of its store. */
interface Employees extends Repository<Employee, Long> {

  Optional<Employee> findById(long id);

  /** Takes the row for this transaction; to be read only afterwards. */
  @Query(
      value = "select id from shared.employee where id = :id for no key update",
      nativeQuery = true)
  Optional<Long> lock(@Param("id") long id);

  Employee saveAndFlush(Employee employee);
}
