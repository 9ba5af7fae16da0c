package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.client.Barcodes;

/** How something reaches the till: by its barcode, by the label of the scales, or by its id. */
record Scan(Goods goods, BigDecimal quantity, Way way) {

  enum Way {
    BARCODE,
    SCALE_LABEL,
    PRODUCT_ID
  }

  /** The request's body. */
  Map<String, Object> body(long session, @Nullable Long customer) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("session", session);
    switch (way) {
      case BARCODE -> body.put("barcode", goods.ware().barcode());
      case SCALE_LABEL -> body.put("barcode", Barcodes.weighed(goods.ware().sku(), quantity));
      case PRODUCT_ID -> body.put("product", goods.id());
    }
    if (way != Way.SCALE_LABEL) {
      body.put("quantity", quantity);
    }
    if (customer != null) {
      body.put("customer", customer);
    }
    return body;
  }
}
