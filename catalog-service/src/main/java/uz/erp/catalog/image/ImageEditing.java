package uz.erp.catalog.image;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.revision.ProductLocks;
import uz.erp.catalog.revision.ProductsTouched;
import uz.erp.platform.problem.ProblemException;

/** Adds, orders and deletes pictures, always with the product's row locked. */
@Service
@Transactional
public class ImageEditing {

  private static final int MOST = 10;

  private final ImageQueries queries;
  private final ProductLocks locks;
  private final ApplicationEventPublisher facts;
  private final JdbcClient jdbc;

  ImageEditing(
      ImageQueries queries, ProductLocks locks, ApplicationEventPublisher facts, JdbcClient jdbc) {
    this.queries = queries;
    this.locks = locks;
    this.facts = facts;
    this.jdbc = jdbc;
  }

  /**
   * Adds the picture after the others.
   *
   * @throws ProblemException 409 when the product has ten already or this one among them
   */
  public ImageView add(long productId, Picture picture) {
    locks.lock(productId);
    int count = order(productId).size();
    if (count >= MOST) {
      throw new ProblemException(ImageProblem.TOO_MANY_IMAGES, MOST);
    }
    long id =
        jdbc.sql(
                """
                insert into product_image (product_id, position, media_type, width, height, size,
                  sha256, content, thumbnail_type, thumbnail)
                values (:product, :position, :media_type, :width, :height, :size, :sha256, :content,
                  :thumbnail_type, :thumbnail)
                returning id
                """)
            .param("product", productId)
            .param("position", count)
            .param("media_type", picture.mediaType())
            .param("width", picture.width())
            .param("height", picture.height())
            .param("size", picture.content().length)
            .param("sha256", picture.sha256())
            .param("content", picture.content())
            .param("thumbnail_type", picture.thumbnailType())
            .param("thumbnail", picture.thumbnail())
            .query(Long.class)
            .single();
    touch(productId);
    return queries.get(productId, id);
  }

  /** Puts the picture before the others, which keep their order. */
  public ImageView makePrimary(long productId, long id) {
    locks.lock(productId);
    queries.get(productId, id);
    List<Long> order = new ArrayList<>(order(productId));
    order.remove(id);
    order.addFirst(id);
    put(productId, order);
    return queries.get(productId, id);
  }

  /**
   * @throws ProblemException 400 on {@code images} unless they are the product's, each once
   */
  public List<ImageView> reorder(long productId, List<Long> ids) {
    locks.lock(productId);
    List<Long> present = order(productId);
    if (ids.size() != present.size() || !new HashSet<>(ids).equals(new HashSet<>(present))) {
      throw ProblemException.field("images", "validation.images");
    }
    put(productId, ids);
    return queries.list(productId);
  }

  public void delete(long productId, long id) {
    locks.lock(productId);
    queries.get(productId, id);
    jdbc.sql("delete from product_image where id = :id").param("id", id).update();
    number(productId, order(productId));
    touch(productId);
  }

  /** Takes away all pictures of a product that is being deleted. */
  public void deleteAll(long productId) {
    jdbc.sql("delete from product_image where product_id = :product")
        .param("product", productId)
        .update();
  }

  private List<Long> order(long productId) {
    return jdbc.sql("select id from product_image where product_id = :product order by position")
        .param("product", productId)
        .query(Long.class)
        .list();
  }

  private void put(long productId, List<Long> ids) {
    if (!ids.equals(order(productId))) {
      number(productId, ids);
      touch(productId);
    }
  }

  private void number(long productId, List<Long> ids) {
    jdbc.sql(
            """
            update product_image set position = array_position(cast(:ids as bigint[]), id) - 1
            where product_id = :product
            """)
        .param("product", productId)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  private void touch(long productId) {
    facts.publishEvent(new ProductsTouched(Set.of(productId)));
  }
}
