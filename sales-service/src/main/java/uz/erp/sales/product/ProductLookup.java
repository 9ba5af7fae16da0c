package uz.erp.sales.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;

/** Finds what was scanned: exactly one product, or the reason why not. */
@Service
public class ProductLookup {

  private static final int UPC_LENGTH = 12;

  private final ProductCopies copies;
  private final CatalogProducts catalog;

  ProductLookup(ProductCopies copies, CatalogProducts catalog) {
    this.copies = copies;
    this.catalog = catalog;
  }

  /** The product with this id, as it may be sold now. */
  public ScannedProduct getById(long productId) {
    Optional<CopiedProduct> found =
        copies.findById(productId).or(() -> stored(catalog.findById(productId)));
    return new ScannedProduct(sellable(found, String.valueOf(productId)), Quantity.ONE);
  }

  /** The product with this barcode or label of the scales, as it may be sold now. */
  public ScannedProduct getByBarcode(String code) {
    Optional<CopiedProduct> byCode = copies.findByBarcode(spellings(code));
    if (byCode.isPresent()) {
      return whole(sellable(byCode, code), code);
    }
    ScaleLabel label = ScaleLabel.find(code).orElse(null);
    Optional<CopiedProduct> found =
        Optional.ofNullable(label)
            .flatMap(l -> copies.findByArticle(l.spellings()))
            .or(() -> stored(catalog.findByBarcode(code)));
    return read(sellable(found, code), code, label);
  }

  /** Stored first and read back, because an event may have brought a newer version meanwhile. */
  private Optional<CopiedProduct> stored(Optional<ProductFacts> answer) {
    return answer.flatMap(
        product -> {
          copies.store(product);
          return copies.findById(product.productId());
        });
  }

  private ScannedProduct read(SoldProduct product, String code, @Nullable ScaleLabel label) {
    boolean isItsOwn = copies.hasBarcode(product.id(), spellings(code));
    return label == null || isItsOwn ? whole(product, code) : label.read(product.scannedAs(code));
  }

  private static ScannedProduct whole(SoldProduct product, String code) {
    return new ScannedProduct(product.scannedAs(code), Quantity.ONE);
  }

  private static SoldProduct sellable(Optional<CopiedProduct> found, String asked) {
    CopiedProduct product =
        found
            .filter(p -> !p.isDeleted())
            .orElseThrow(() -> new ProblemException(ProductProblem.PRODUCT_NOT_FOUND, asked));
    if (!product.isActive()) {
      throw new ProblemException(ProductProblem.PRODUCT_INACTIVE, product.product().name());
    }
    return product.product();
  }

  /** Scanners differ in whether they print the zero that makes a UPC-A an EAN-13. */
  private static List<String> spellings(String code) {
    List<String> spellings = new ArrayList<>(List.of(code));
    if (code.length() == UPC_LENGTH) {
      spellings.add("0" + code);
    } else if (code.length() == UPC_LENGTH + 1 && code.startsWith("0")) {
      spellings.add(code.substring(1));
    }
    return spellings;
  }
}
