package uz.erp.auth.employee;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The employees a connection may see: those of its store. */
interface Employees extends Repository<Employee, Long> {

  Optional<Employee> findById(long id);

  Employee saveAndFlush(Employee employee);
}
