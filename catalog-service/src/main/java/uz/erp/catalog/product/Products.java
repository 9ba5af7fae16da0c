package uz.erp.catalog.product;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored products of the current store, tombstones included. */
interface Products extends Repository<Product, Long> {

  Optional<Product> findById(long id);

  @Query(
      "select p from Product p left join fetch p.barcodes where p.id in :ids and p.deletedAt is null")
  List<Product> findLiving(Collection<Long> ids);

  Product save(Product product);

  Product saveAndFlush(Product product);

  void flush();
}
