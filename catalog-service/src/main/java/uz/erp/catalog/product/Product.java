package uz.erp.catalog.product;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** Something a store sells. Its row is locked before it is loaded for a change. */
@Entity
@Table(name = "product")
class Product {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name;
  private String sku;
  private String description;
  private @Nullable Long categoryId;
  private Unit unit;
  private Money costPrice;
  private Money salePrice;
  private @Nullable Money wholesalePrice;
  private TaxRate taxRate;
  private Quantity minStock;

  @Column(name = "is_active")
  private boolean active;

  @JdbcTypeCode(SqlTypes.JSON)
  private String attributes;

  private @Nullable String ikpu;
  private @Nullable String packageCode;
  private @Nullable String unitCode;
  private boolean markingRequired;

  @ElementCollection
  @CollectionTable(name = "product_barcode", joinColumns = @JoinColumn(name = "product_id"))
  private Set<ProductBarcode> barcodes = new HashSet<>();

  @Version private long version = 1;
  private Instant createdAt;
  private Instant updatedAt;
  private @Nullable Instant deletedAt;

  @SuppressWarnings("NullAway.Init")
  protected Product() {}

  @SuppressWarnings("NullAway.Init") // the rest is set by apply
  Product(String sku, ProductDetails details, Instant now) {
    this.sku = sku;
    this.createdAt = now;
    apply(details, now);
  }

  /**
   * @return whether anything is different now
   */
  boolean change(ProductDetails details, Instant now) {
    if (details.equals(details())) {
      return false;
    }
    apply(details, now);
    return true;
  }

  /** Leaves a tombstone that holds neither barcodes nor a category, so both can be used again. */
  void delete(Instant now) {
    barcodes.clear();
    categoryId = null;
    active = false;
    deletedAt = now;
    updatedAt = now;
  }

  private void apply(ProductDetails details, Instant now) {
    name = details.name();
    sku = Objects.requireNonNullElse(details.sku(), sku);
    description = details.description();
    categoryId = details.categoryId();
    unit = details.unit();
    costPrice = details.costPrice();
    salePrice = details.salePrice();
    wholesalePrice = details.wholesalePrice();
    taxRate = details.taxRate();
    minStock = details.minStock();
    active = details.active();
    attributes = details.attributes();
    ikpu = details.ikpu();
    packageCode = details.packageCode();
    unitCode = details.unitCode();
    markingRequired = details.markingRequired();
    carry(details.barcodes());
    updatedAt = now;
  }

  private void carry(List<String> codes) {
    Set<ProductBarcode> wanted =
        IntStream.range(0, codes.size())
            .mapToObj(position -> new ProductBarcode(codes.get(position), position))
            .collect(Collectors.toSet());
    barcodes.retainAll(wanted);
    barcodes.addAll(wanted);
  }

  ProductDetails details() {
    return new ProductDetails(
        name,
        sku,
        barcodes.stream()
            .sorted(Comparator.comparingInt(ProductBarcode::position))
            .map(ProductBarcode::code)
            .toList(),
        description,
        categoryId,
        unit,
        costPrice,
        salePrice,
        wholesalePrice,
        taxRate,
        minStock,
        active,
        attributes,
        ikpu,
        packageCode,
        unitCode,
        markingRequired);
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  long version() {
    return version;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }
}
