package uz.erp.catalog.revision;

import java.util.Set;

/**
 * Something that belongs to these products changed; published inside the transaction that changed
 * it, with the rows of the products locked.
 */
public record ProductsTouched(Set<Long> productIds) {

  public ProductsTouched {
    productIds = Set.copyOf(productIds);
  }
}
