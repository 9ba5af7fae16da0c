package uz.erp.customer.group;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored groups of the current store. */
interface Groups extends Repository<CustomerGroup, Long> {

  String VIEW =
      """
      select new uz.erp.customer.group.GroupView(g.id, g.name, g.discountPercent,
        (select count(c) from Customer c where c.groupId = g.id),
        g.version, g.createdAt, g.updatedAt)
      from CustomerGroup g
      """;

  String NAMED = " where locate(lower(:search), lower(g.name)) > 0";

  CustomerGroup saveAndFlush(CustomerGroup group);

  void delete(CustomerGroup group);

  void flush();

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select g from CustomerGroup g where g.id = :id")
  Optional<CustomerGroup> findLocked(long id);

  /** Keeps the group as it is until this transaction is over; empty when there is none. */
  @Query(value = "select id from customer_group where id = :id for share", nativeQuery = true)
  Optional<Long> findUnchanging(long id);

  /** The same for those that have one of these names, in whatever case. */
  @Query(
      value =
          """
          select n.name as name, g.id as id
          from unnest(cast(:names as text[])) as n (name)
            join customer_group g on lower(g.name) = lower(n.name)
          order by g.id for share of g
          """,
      nativeQuery = true)
  List<Named> findUnchanging(String[] names);

  @Query(VIEW + "where g.id = :id")
  Optional<GroupView> findView(long id);

  @Query(value = VIEW + NAMED, countQuery = "select count(g) from CustomerGroup g" + NAMED)
  Page<GroupView> listViews(String search, Pageable page);

  /** A group by the name it was asked for. */
  interface Named {
    String getName();

    long getId();
  }
}
