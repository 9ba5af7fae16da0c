package uz.erp.catalog.packaging;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored packagings of the current store; barcodes go with their packaging. */
interface Packagings extends Repository<Packaging, Long> {

  Packaging saveAndFlush(Packaging packaging);

  void flush();

  long countByProductId(long product);

  @Query(
      """
      select k from Packaging k left join fetch k.barcodes
      where k.productId = :product and k.id = :id""")
  Optional<Packaging> find(long product, long id);

  @Modifying
  @Query(value = "delete from product_packaging where id = :id", nativeQuery = true)
  void deleteOne(long id);

  @Modifying
  @Query(value = "delete from product_packaging where product_id = :product", nativeQuery = true)
  void deleteOfProduct(long product);
}
