package uz.erp.task.template;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uz.erp.task.task.TaskCategory;

/** Stored templates of the current store. */
interface Templates extends Repository<Template, Long> {

  Template saveAndFlush(Template template);

  Optional<Template> findByIdAndDeletedAtIsNull(long id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from Template t where t.id = :id and t.deletedAt is null")
  Optional<Template> findLocked(long id);

  /** Those whose next occurrence has come, the one that has waited longest first. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select t from Template t where t.nextOccurrenceAt <= :now
      order by t.nextOccurrenceAt, t.id
      """)
  List<Template> listDueLocked(Instant now, Limit limit);

  @Query("select min(t.nextOccurrenceAt) from Template t")
  Optional<Instant> findNextOccurrence();

  /** Null does not filter; the search is for a part of the title. */
  @Query(
      """
      select t from Template t
      where t.deletedAt is null
        and (:active is null or t.details.isActive = :active)
        and (:category is null or t.details.category = :category)
        and locate(lower(coalesce(:search, '')), lower(t.details.title)) > 0
      """)
  Page<Template> list(
      @Nullable Boolean active,
      @Nullable TaskCategory category,
      @Nullable String search,
      Pageable page);
}
