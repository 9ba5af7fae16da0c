package uz.erp.catalog.product;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest change of a product, for a till that keeps a copy.
 *
 * @param changeVersion its place in the order in which the store's changes were committed
 * @param deleted whether the product is gone; then it has no further fields
 * @param product everything a till needs, the data of {@code catalog.product-changed.v1}
 */
public record ProductChange(
    long id, long changeVersion, boolean deleted, @JsonUnwrapped @Nullable ProductChanged product) {

  /**
   * Changes in their order.
   *
   * @param version to be asked for next as {@code after_version}
   * @param hasMore whether there are further changes already
   */
  @Schema(name = "ProductChangePage")
  public record Page(long version, boolean hasMore, List<ProductChange> results) {}
}
