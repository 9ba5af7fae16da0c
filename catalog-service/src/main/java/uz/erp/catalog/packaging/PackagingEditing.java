package uz.erp.catalog.packaging;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.revision.ProductLocks;
import uz.erp.catalog.revision.ProductsTouched;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;

/** Creates, changes and deletes packagings, always with the product's row locked. */
@Service
@Transactional
public class PackagingEditing {

  private static final int MOST = 50;

  private final PackagingQueries queries;
  private final ProductLocks locks;
  private final ApplicationEventPublisher facts;
  private final JdbcClient jdbc;

  PackagingEditing(
      PackagingQueries queries,
      ProductLocks locks,
      ApplicationEventPublisher facts,
      JdbcClient jdbc) {
    this.queries = queries;
    this.locks = locks;
    this.facts = facts;
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException 409 when the product comes in it already, has fifty packagings, or a
   *     barcode is taken
   */
  public PackagingView create(long productId, PackagingDetails details) {
    locks.lock(productId);
    requireRoom(productId);
    long id =
        jdbc.sql(
                """
                insert into product_packaging (product_id, unit, factor, sale_price)
                values (:product, :unit, :factor, cast(:sale_price as numeric))
                returning id
                """)
            .param("product", productId)
            .param("unit", details.unit().code())
            .param("factor", details.factor().amount())
            .param("sale_price", details.salePrice() == null ? null : details.salePrice().amount())
            .query(Long.class)
            .single();
    insertBarcodes(id, details.barcodes());
    facts.publishEvent(new ProductsTouched(Set.of(productId)));
    return queries.get(productId, id);
  }

  /**
   * @param ifMatch the version the client has seen, when it cares
   */
  public PackagingView change(
      long productId, long id, @Nullable String ifMatch, UnaryOperator<PackagingDetails> change) {
    locks.lock(productId);
    PackagingView current = queries.get(productId, id);
    EntityTags.requireMatch(ifMatch, current.version());
    PackagingDetails before =
        new PackagingDetails(
            current.unit(), current.factor(), current.barcodes(), current.salePrice());
    PackagingDetails after = change.apply(before);
    if (after.equals(before)) {
      return current;
    }
    jdbc.sql(
            """
            update product_packaging set unit = :unit, factor = :factor,
              sale_price = cast(:sale_price as numeric), version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("unit", after.unit().code())
        .param("factor", after.factor().amount())
        .param("sale_price", after.salePrice() == null ? null : after.salePrice().amount())
        .update();
    if (!after.barcodes().equals(before.barcodes())) {
      jdbc.sql("delete from packaging_barcode where packaging_id = :id").param("id", id).update();
      insertBarcodes(id, after.barcodes());
    }
    facts.publishEvent(new ProductsTouched(Set.of(productId)));
    return queries.get(productId, id);
  }

  public void delete(long productId, long id, @Nullable String ifMatch) {
    locks.lock(productId);
    EntityTags.requireMatch(ifMatch, queries.get(productId, id).version());
    jdbc.sql("delete from product_packaging where id = :id").param("id", id).update();
    facts.publishEvent(new ProductsTouched(Set.of(productId)));
  }

  /** Takes away all packagings of a product that is being deleted. */
  public void deleteAll(long productId) {
    jdbc.sql("delete from product_packaging where product_id = :product")
        .param("product", productId)
        .update();
  }

  private void requireRoom(long productId) {
    long count =
        jdbc.sql("select count(*) from product_packaging where product_id = :product")
            .param("product", productId)
            .query(Long.class)
            .single();
    if (count >= MOST) {
      throw new ProblemException(PackagingProblem.TOO_MANY_PACKAGINGS, MOST);
    }
  }

  private void insertBarcodes(long id, List<String> codes) {
    jdbc.sql(
            """
            insert into packaging_barcode (packaging_id, position, code)
            select :id, c.position - 1, c.code
            from unnest(cast(:codes as text[])) with ordinality as c (code, position)
            """)
        .param("id", id)
        .param("codes", codes.toArray(String[]::new))
        .update();
  }
}
