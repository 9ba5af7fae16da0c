package uz.erp.task.task;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Tasks for commands; a move locks its row first, so that of two only one is legal. */
interface Tasks extends Repository<Task, Long> {

  Task saveAndFlush(Task task);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from Task t where t.id = :id")
  Optional<Task> findLocked(long id);
}
