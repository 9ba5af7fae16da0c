package uz.erp.catalog.packaging;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.revision.ProductLocks;
import uz.erp.catalog.revision.ProductsTouched;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;

/** Creates, changes and deletes packagings, always with the product's row locked. */
@Service
@Transactional
public class PackagingEditing {

  private static final int MOST = 50;

  private final ProductLocks locks;
  private final ApplicationEventPublisher facts;
  private final Packagings packagings;

  PackagingEditing(ProductLocks locks, ApplicationEventPublisher facts, Packagings packagings) {
    this.locks = locks;
    this.facts = facts;
    this.packagings = packagings;
  }

  /**
   * @throws ProblemException 409 when the product comes in it already, has fifty packagings, or a
   *     barcode is taken
   */
  public PackagingView create(long productId, PackagingDetails details) {
    locks.lock(productId);
    requireRoom(productId);
    Packaging packaging = packagings.saveAndFlush(new Packaging(productId, details));
    facts.publishEvent(new ProductsTouched(Set.of(productId)));
    return packaging.view();
  }

  /**
   * @param ifMatch the version the client has seen, when it cares
   */
  public PackagingView change(
      long productId, long id, @Nullable String ifMatch, UnaryOperator<PackagingDetails> change) {
    locks.lock(productId);
    Packaging packaging = find(productId, id, ifMatch);
    if (packaging.change(change.apply(packaging.details()))) {
      packagings.flush();
      facts.publishEvent(new ProductsTouched(Set.of(productId)));
    }
    return packaging.view();
  }

  public void delete(long productId, long id, @Nullable String ifMatch) {
    locks.lock(productId);
    find(productId, id, ifMatch);
    packagings.deleteOne(id);
    facts.publishEvent(new ProductsTouched(Set.of(productId)));
  }

  /** Takes away all packagings of a product that is being deleted. */
  public void deleteAll(long productId) {
    packagings.deleteOfProduct(productId);
  }

  private Packaging find(long productId, long id, @Nullable String ifMatch) {
    Packaging packaging =
        packagings
            .find(productId, id)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    EntityTags.requireMatch(ifMatch, packaging.version());
    return packaging;
  }

  private void requireRoom(long productId) {
    if (packagings.countByProductId(productId) >= MOST) {
      throw new ProblemException(PackagingProblem.TOO_MANY_PACKAGINGS, MOST);
    }
  }
}
