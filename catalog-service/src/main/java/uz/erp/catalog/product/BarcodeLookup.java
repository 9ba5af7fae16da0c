package uz.erp.catalog.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.packaging.PackagingQueries;
import uz.erp.catalog.packaging.PackagingView;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Finds what a scanner read: a barcode as stored, a UPC written as EAN-13, or a scales' label. */
@Component
@Transactional(readOnly = true)
public class BarcodeLookup {

  private static final int UPC_LENGTH = 12;

  private final JdbcClient jdbc;
  private final ProductQueries products;
  private final PackagingQueries packagings;

  BarcodeLookup(JdbcClient jdbc, ProductQueries products, PackagingQueries packagings) {
    this.jdbc = jdbc;
    this.products = products;
    this.packagings = packagings;
  }

  /**
   * @throws ProblemException 404 when no living product carries the code
   */
  public ScannedProduct get(String code) {
    Optional<Carrier> byCode = findCarrier(spellings(code));
    if (byCode.isPresent()) {
      Carrier carrier = byCode.get();
      ProductView product = products.get(carrier.productId());
      return carrier.packagingId() == null
          ? scanned(product, null, code, "piece", Quantity.ONE, product.salePrice())
          : packed(product, packagings.get(product.id(), carrier.packagingId()), code);
    }
    WeightedBarcode label =
        WeightedBarcode.find(code).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    ProductView product =
        products.get(
            findByArticle(label.article())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND)));
    return weighed(product, code, label.value());
  }

  /**
   * The id of the product one piece or label of which carries the code. A packaging's code finds
   * nothing here: who does not know of packagings would take it for a piece.
   */
  public long getId(String code) {
    return findProduct(spellings(code))
        .or(() -> WeightedBarcode.find(code).flatMap(label -> findByArticle(label.article())))
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private static ScannedProduct packed(ProductView product, PackagingView packaging, String code) {
    Money own = packaging.salePrice();
    Money total = own == null ? product.salePrice().times(packaging.factor()) : own;
    return scanned(product, packaging, code, "packaging", packaging.factor(), total);
  }

  private static ScannedProduct weighed(ProductView product, String code, int value) {
    return product
        .unit()
        .ofGrams(value)
        .map(Quantity::of)
        .map(
            weight ->
                scanned(product, null, code, "weight", weight, product.salePrice().times(weight)))
        .orElseGet(() -> scanned(product, null, code, "price", Quantity.ONE, Money.of(value)));
  }

  private static ScannedProduct scanned(
      ProductView product,
      @Nullable PackagingView packaging,
      String code,
      String kind,
      Quantity quantity,
      Money total) {
    return new ScannedProduct(
        product, packaging, quantity, new ScannedProduct.Scan(code, kind, quantity, total));
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

  private Optional<Long> findProduct(List<String> codes) {
    return findCarrier(codes)
        .filter(carrier -> carrier.packagingId() == null)
        .map(Carrier::productId);
  }

  private Optional<Carrier> findCarrier(List<String> codes) {
    return jdbc.sql(
            """
            select product_id, packaging_id from barcode where code in (:codes)
            order by code = :exact desc limit 1
            """)
        .param("codes", codes)
        .param("exact", codes.getFirst())
        .query(Carrier.class)
        .optional();
  }

  /** An article of the scales is a product's barcode or SKU, with or without leading zeros. */
  private Optional<Long> findByArticle(String article) {
    List<String> spellings = List.of(article, String.valueOf(Integer.parseInt(article)));
    return findProduct(spellings)
        .or(
            () ->
                jdbc.sql(
                        """
                        select id from product where lower(sku) in (:skus) and deleted_at is null
                        order by sku = :exact desc limit 1
                        """)
                    .param("skus", spellings)
                    .param("exact", article)
                    .query(Long.class)
                    .optional());
  }

  private record Carrier(long productId, @Nullable Long packagingId) {}
}
