package uz.erp.catalog.category;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Stored categories of the current store. */
interface Categories extends Repository<Category, Long> {

  Optional<Category> findById(long id);

  Category saveAndFlush(Category category);

  void delete(Category category);

  void flush();
}
