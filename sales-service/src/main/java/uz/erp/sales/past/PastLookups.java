package uz.erp.sales.past;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.sales.customer.CustomerPhones;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.product.ProductIndex;

/** What the store knows of the products and customers that some rows name. */
@Component
class PastLookups {

  private final ProductIndex products;
  private final CustomerPhones customers;

  PastLookups(ProductIndex products, CustomerPhones customers) {
    this.products = products;
    this.customers = customers;
  }

  Found find(List<LineReading> lines) {
    Set<String> skus = texts(lines, PastColumn.SKU);
    Set<String> barcodes = texts(lines, PastColumn.BARCODE);
    Set<String> phones = new HashSet<>();
    for (String customer : texts(lines, PastColumn.CUSTOMER)) {
      String phone = CustomerPhones.normalize(customer);
      if (!phone.isEmpty()) {
        phones.add(phone);
      }
    }
    return new Found(
        products.findBySku(skus), products.findByBarcode(barcodes), customers.find(phones));
  }

  private static Set<String> texts(Collection<LineReading> lines, PastColumn column) {
    Set<String> texts = new HashSet<>();
    for (LineReading line : lines) {
      if (!line.text(column).isEmpty()) {
        texts.add(line.text(column));
      }
    }
    return texts;
  }

  /** The products by lower-case SKU and by barcode, the customers by phone. */
  record Found(
      Map<String, ProductIndex.Entry> bySku,
      Map<String, ProductIndex.Entry> byBarcode,
      Map<String, SaleCustomer> byPhone) {

    /** By SKU, else by barcode. */
    ProductIndex.@Nullable Entry product(LineReading line) {
      ProductIndex.Entry entry = bySku.get(line.text(PastColumn.SKU).toLowerCase(Locale.ROOT));
      return entry == null ? byBarcode.get(line.text(PastColumn.BARCODE)) : entry;
    }
  }
}
