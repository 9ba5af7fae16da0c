package uz.erp.task.task;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stored tasks of the current store; a change locks the row first, so of two concurrent transitions
 * only one is legal.
 */
interface Tasks extends Repository<Task, Long> {

  Task saveAndFlush(Task task);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from Task t where t.id = :id and t.deletedAt is null")
  Optional<Task> findLocked(long id);

  /** In the order of their ids, so that two transactions that lock several cannot deadlock. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select t from Task t
      where t.assignedTo = :employee and t.source = :source and t.status in :statuses
        and t.deletedAt is null
      order by t.id
      """)
  List<Task> listLocked(long employee, TaskSource source, List<TaskStatus> statuses);
}
