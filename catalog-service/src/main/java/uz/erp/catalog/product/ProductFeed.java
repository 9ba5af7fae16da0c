package uz.erp.catalog.product;

import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.category.CategoryRenamed;
import uz.erp.catalog.revision.ChangeLog;
import uz.erp.catalog.revision.ProductsTouched;
import uz.erp.platform.outbox.Outbox;

/**
 * Publishes products as others are to know them. Called inside the transaction of the change, after
 * the row is locked and written, so that versions leave in order.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProductFeed {

  private static final String TOPIC = "catalog.product";

  private final Outbox outbox;
  private final ProductSnapshots snapshots;
  private final ChangeLog changes;
  private final JdbcClient jdbc;

  ProductFeed(Outbox outbox, ProductSnapshots snapshots, ChangeLog changes, JdbcClient jdbc) {
    this.outbox = outbox;
    this.snapshots = snapshots;
    this.changes = changes;
    this.jdbc = jdbc;
  }

  void changed(long productId) {
    append(List.of(snapshots.get(productId)));
  }

  void changed(Collection<Long> productIds) {
    append(snapshots.of(productIds));
  }

  void deleted(long productId, long version) {
    changes.note(List.of(productId));
    outbox.append(
        TOPIC,
        "catalog.product-deleted.v1",
        productId,
        version,
        new ProductDeleted(productId, version));
  }

  /** The category's name is part of what others know of a product. */
  @EventListener
  void on(CategoryRenamed renamed) {
    jdbc.sql(
            """
            update product set version = version + 1, updated_at = now()
            where id in (
              select id from product where category_id = :category and deleted_at is null
              order by id for no key update)
            """)
        .param("category", renamed.categoryId())
        .update();
    append(snapshots.ofCategory(renamed.categoryId()));
  }

  /** What belongs to a product but is kept beside its row. */
  @EventListener
  void on(ProductsTouched touched) {
    jdbc.sql(
            """
            update product set version = version + 1, updated_at = now()
            where id = any (cast(:ids as bigint[])) and deleted_at is null
            """)
        .param("ids", touched.productIds().toArray(Long[]::new))
        .update();
    append(snapshots.of(touched.productIds()));
  }

  private void append(List<ProductChanged> products) {
    changes.note(products.stream().map(ProductChanged::productId).toList());
    for (ProductChanged product : products) {
      outbox.append(
          TOPIC, "catalog.product-changed.v1", product.productId(), product.version(), product);
    }
  }
}
