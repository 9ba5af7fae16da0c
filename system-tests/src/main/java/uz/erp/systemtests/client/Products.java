package uz.erp.systemtests.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts products into a store's catalog. */
public final class Products {

  private Products() {}

  /** The id of a new product. */
  public static long create(Api api, String name, String barcode, String price) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", name);
    form.put("barcode", barcode);
    form.put("cost_price", "1.00");
    form.put("sale_price", price);
    return api.post("/api/products/products/", form).expect(201).number("/id");
  }
}
