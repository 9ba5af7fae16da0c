package uz.erp.systemtests.isolation;

import java.util.Base64;
import uz.erp.systemtests.client.Upload;
import uz.erp.systemtests.openapi.Operation;

/** What is uploaded where a file is taken. */
final class Uploads {

  /** A picture of one point (PNG). */
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private Uploads() {}

  static Upload picture(String name) {
    return new Upload(name + ".png", "image/png", Base64.getDecoder().decode(PICTURE));
  }

  static Upload of(Operation operation) {
    return operation.path().endsWith("/images/")
        ? picture("picture")
        : Upload.csv("date,receipt,sku,quantity,price,name\n2026-01-30,1,X-1,1,10,Goods");
  }

  /** Each mode of an import has a permission of its own; this one needs no more than to create. */
  static String query(Operation operation) {
    return operation.queries().stream().anyMatch(query -> query.name().equals("mode"))
        ? "?mode=create"
        : "";
  }
}
