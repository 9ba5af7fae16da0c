package uz.erp.catalog.product;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Stored products of the current store, tombstones included. */
interface Products extends Repository<Product, Long> {

  Optional<Product> findById(long id);

  Product saveAndFlush(Product product);

  void flush();
}
