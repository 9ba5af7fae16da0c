package uz.erp.catalog.image;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Reads pictures of living products; those of a deleted one are gone with it. */
@Component
@Transactional(readOnly = true)
public class ImageQueries {

  private static final String VIEW =
      """
      select i.id, u.url, u.url || '?size=thumbnail' as thumbnail_url, i.position = 0 as is_primary,
        i.media_type, i.width, i.height, i.size
      from product_image i
      cross join lateral (
        select '/api/products/products/' || i.product_id || '/images/' || i.id || '/' as url) u
      where i.product_id = :product
      """;

  private final JdbcClient jdbc;

  ImageQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The pictures in their order, the primary one first.
   *
   * @throws ProblemException 404 when there is no such living product
   */
  public List<ImageView> list(long productId) {
    boolean living =
        jdbc.sql("select exists (select from product where id = :id and deleted_at is null)")
            .param("id", productId)
            .query(Boolean.class)
            .single();
    if (!living) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return jdbc.sql(VIEW + "order by i.position")
        .param("product", productId)
        .query(ImageView.class)
        .list();
  }

  /**
   * @throws ProblemException 404 when the product has no such picture
   */
  public ImageView get(long productId, long id) {
    return jdbc.sql(VIEW + "and i.id = :id")
        .param("product", productId)
        .param("id", id)
        .query(ImageView.class)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * The hash of the picture; who has seen it has seen its bytes and its thumbnail.
   *
   * @throws ProblemException 404 when the product has no such picture
   */
  public String hash(long productId, long id) {
    return jdbc.sql("select sha256 from product_image where product_id = :product and id = :id")
        .param("product", productId)
        .param("id", id)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * @throws ProblemException 404 when the product has no such picture
   */
  public ImageContent content(long productId, long id, boolean thumbnail) {
    return jdbc.sql(
            (thumbnail
                    ? "select thumbnail_type as media_type, thumbnail as bytes"
                    : "select media_type, content as bytes")
                + " from product_image where product_id = :product and id = :id")
        .param("product", productId)
        .param("id", id)
        .query(
            (row, number) -> new ImageContent(row.getString("media_type"), row.getBytes("bytes")))
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Bytes and what they are. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a client
  public record ImageContent(String mediaType, byte[] bytes) {}
}
