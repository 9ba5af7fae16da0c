package uz.erp.catalog.packaging;

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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** So many base units of a product. The product's row is locked before one is loaded. */
@Entity
@Table(name = "product_packaging")
class Packaging {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(updatable = false)
  private long productId;

  private Unit unit;
  private Quantity factor;
  private @Nullable Money salePrice;

  @ElementCollection
  @CollectionTable(name = "packaging_barcode", joinColumns = @JoinColumn(name = "packaging_id"))
  private Set<PackagingBarcode> barcodes = new HashSet<>();

  @Version private long version = 1;

  @SuppressWarnings("NullAway.Init")
  protected Packaging() {}

  @SuppressWarnings("NullAway.Init") // the rest is set by apply
  Packaging(long productId, PackagingDetails details) {
    this.productId = productId;
    apply(details);
  }

  /**
   * @return whether anything is different now
   */
  boolean change(PackagingDetails details) {
    if (details.equals(details())) {
      return false;
    }
    apply(details);
    return true;
  }

  private void apply(PackagingDetails details) {
    unit = details.unit();
    factor = details.factor();
    salePrice = details.salePrice();
    List<String> codes = details.barcodes();
    Set<PackagingBarcode> wanted =
        IntStream.range(0, codes.size())
            .mapToObj(position -> new PackagingBarcode(codes.get(position), position))
            .collect(Collectors.toSet());
    barcodes.retainAll(wanted);
    barcodes.addAll(wanted);
  }

  PackagingDetails details() {
    List<String> codes =
        barcodes.stream()
            .sorted(Comparator.comparingInt(PackagingBarcode::position))
            .map(PackagingBarcode::code)
            .toList();
    return new PackagingDetails(unit, factor, codes, salePrice);
  }

  PackagingView view() {
    List<String> codes = details().barcodes();
    return new PackagingView(
        id(), unit, factor, codes.isEmpty() ? null : codes.getFirst(), codes, salePrice, version);
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
}
