package uz.erp.catalog.price;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;

/** Stored price lists of the current store. */
interface PriceLists extends Repository<PriceList, Long> {

  String VIEW =
      """
      select new uz.erp.catalog.price.PriceListView(l.id, l.name, l.active, l.validFrom, l.validTo,
        (select count(r) from ListedPrice r where r.priceListId = l.id),
        l.version, l.createdAt, l.updatedAt)
      from PriceList l
      """;

  String MATCHING =
      """
       where (:active is null or l.active = :active) and locate(:search, lower(l.name)) > 0
      """;

  PriceList saveAndFlush(PriceList list);

  void delete(PriceList list);

  void flush();

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select l from PriceList l where l.id = :id")
  Optional<PriceList> findLocked(long id);

  @Query(VIEW + "where l.id = :id")
  Optional<PriceListView> findView(long id);

  /**
   * @param search in the form of {@code SearchText}; nothing finds all
   */
  @Query(value = VIEW + MATCHING, countQuery = "select count(l) from PriceList l" + MATCHING)
  Page<PriceListView> listViews(@Nullable Boolean active, String search, Pageable page);

  /**
   * A list that is locked until the transaction ends.
   *
   * @param ifMatch the version the client has seen, when it cares
   * @throws ProblemException 404 when there is no such list, 412 when it has another version
   */
  default PriceList getLocked(long id, @Nullable String ifMatch) {
    PriceList list =
        findLocked(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    EntityTags.requireMatch(ifMatch, list.version());
    return list;
  }
}
