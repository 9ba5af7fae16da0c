package uz.erp.sales.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Finds what was scanned: exactly one product, or the reason why not. */
@Service
public class ProductLookup {

  private static final int UPC_LENGTH = 12;

  private final CopiedProducts copied;
  private final ProductCopies copies;
  private final BatchCopies batches;
  private final CatalogProducts catalog;
  private final StoreClock clock;

  ProductLookup(
      CopiedProducts copied,
      ProductCopies copies,
      BatchCopies batches,
      CatalogProducts catalog,
      StoreClock clock) {
    this.copied = copied;
    this.copies = copies;
    this.batches = batches;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** What was asked for, as it may be sold now. */
  public ScannedProduct get(ProductQuery query) {
    Found found = query.product() == null ? byBarcode(query) : byId(query, query.product());
    return query.batch() == null
        ? found.scanned.from(found.copy.batches())
        : found.scanned.from(batch(found, query.batch()));
  }

  private Found byId(ProductQuery query, long productId) {
    Optional<CopiedProduct> found =
        copied
            .findById(productId, query.packaging())
            .or(() -> stored(catalog.findById(productId), query.packaging()));
    CopiedProduct product = sellable(found, String.valueOf(productId));
    if (query.packaging() != null && product.product().packaging() == null) {
      throw ProblemException.field("packaging", "validation.no_such_packaging");
    }
    return whole(product, priced(product, query));
  }

  private Found byBarcode(ProductQuery query) {
    String code = query.code();
    Optional<CopiedProduct> byCode = copied.findByBarcode(spellings(code));
    if (byCode.isPresent()) {
      CopiedProduct product = sellable(byCode, code);
      return whole(product, priced(product, query).scannedAs(code));
    }
    ScaleLabel label = ScaleLabel.find(code).orElse(null);
    Optional<CopiedProduct> found =
        Optional.ofNullable(label)
            .flatMap(this::onlyOne)
            .or(() -> stored(catalog.findByBarcode(code), code));
    if (found.isEmpty() && label == null && ScaleLabel.isOne(code)) {
      throw new ProblemException(ProductProblem.WEIGHT_LABEL_INVALID, code);
    }
    return read(sellable(found, code), query, label);
  }

  /** The product of a label; two that may both be meant are not chosen between. */
  private Optional<CopiedProduct> onlyOne(ScaleLabel label) {
    List<CopiedProduct> found = copied.listByArticle(label.spellings());
    List<CopiedProduct> active = found.stream().filter(CopiedProduct::isActive).toList();
    if (active.size() > 1) {
      throw new ProblemException(ProductProblem.BARCODE_AMBIGUOUS, label.article());
    }
    return active.isEmpty() ? found.stream().findFirst() : Optional.of(active.getFirst());
  }

  /** Stored first and read back, because an event may have brought a newer version meanwhile. */
  private Optional<CopiedProduct> stored(
      Optional<ProductFacts> answer, @Nullable Long packagingId) {
    return answer.flatMap(
        product -> {
          copies.store(product);
          return copied.findById(product.productId(), packagingId);
        });
  }

  /** The same by barcode, which may be that of a packaging or of a label. */
  private Optional<CopiedProduct> stored(Optional<ProductFacts> answer, String code) {
    return answer.flatMap(
        product -> {
          copies.store(product);
          return copied
              .findByBarcode(spellings(code))
              .or(() -> copied.findById(product.productId(), null));
        });
  }

  private Found read(CopiedProduct copy, ProductQuery query, @Nullable ScaleLabel label) {
    SoldProduct product = priced(copy, query).scannedAs(query.code());
    boolean isItsOwn = copied.hasBarcode(product.id(), spellings(query.code()));
    return label == null || isItsOwn ? whole(copy, product) : new Found(copy, label.read(product));
  }

  private SoldProduct priced(CopiedProduct copy, ProductQuery query) {
    SoldPackaging packaging = copy.product().packaging();
    Money ofPackaging = packaging == null ? null : packaging.unitPrice();
    return copy.product()
        .with(
            ofPackaging == null
                ? copy.prices().ladder(query.priceList(), clock.today())
                : PriceLadder.flat(ofPackaging));
  }

  private static Found whole(CopiedProduct copy, SoldProduct product) {
    SoldPackaging packaging = product.packaging();
    return new Found(
        copy, new ScannedProduct(product, packaging == null ? Quantity.ONE : packaging.factor()));
  }

  /** One the copy does not know is accepted as given: the till may be ahead of its event. */
  private SoldBatch batch(Found found, long batchId) {
    Optional<BatchCopies.CopiedBatch> known = batches.find(batchId);
    known.ifPresent(
        batch -> {
          if (batch.productId() != found.scanned.product().id()) {
            throw new ProblemException(ProductProblem.BATCH_NOT_FOUND, batchId);
          }
          if (batch.isExpired(clock.today())) {
            throw new ProblemException(ProductProblem.BATCH_EXPIRED, batch.number());
          }
        });
    return new SoldBatch(batchId, known.map(BatchCopies.CopiedBatch::number).orElse(null));
  }

  private static CopiedProduct sellable(Optional<CopiedProduct> found, String asked) {
    CopiedProduct product =
        found
            .filter(p -> !p.isDeleted())
            .orElseThrow(() -> new ProblemException(ProductProblem.PRODUCT_NOT_FOUND, asked));
    if (!product.isActive()) {
      throw new ProblemException(ProductProblem.PRODUCT_INACTIVE, product.product().name());
    }
    return product;
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

  private record Found(CopiedProduct copy, ScannedProduct scanned) {}
}
