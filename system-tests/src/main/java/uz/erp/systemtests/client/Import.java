package uz.erp.systemtests.client;

import java.time.Duration;
import java.util.Set;

/**
 * A kind of import, from the upload until the service is done with it.
 *
 * @param path where files go
 */
public record Import(String path) {

  /** Creates and changes products by SKU. */
  public static final Import PRODUCTS = new Import("/api/products/import/");

  /** Sales from before the store came here. */
  public static final Import PAST_SALES = new Import("/api/sales/import/");

  private static final Set<String> ENDS = Set.of("done", "failed", "cancelled");

  /** Whether the suite has it: an older one has no such path. */
  public boolean isOffered(Api api) {
    return Upload.csv("name,sku,sale_price\n").to(api, path + "?dry_run=true").status() != 404;
  }

  /**
   * Uploads a file and waits for the last word on it.
   *
   * @throws IllegalStateException when it is not done in time
   */
  public Answer run(Api api, Upload upload, boolean dryRun, Duration bound) {
    long id = start(api, upload, dryRun);
    return Eventually.get("import " + id + " is done", bound, () -> get(api, id), Import::hasEnded);
  }

  /** The id of the import. */
  public long start(Api api, Upload upload, boolean dryRun) {
    return upload.to(api, path + "?dry_run=" + dryRun).expect(202).number("/id");
  }

  public Answer get(Api api, long id) {
    return api.get(path + id + "/").expect(200);
  }

  /** Whether nothing more will come of it. */
  public static boolean hasEnded(Answer answer) {
    return ENDS.contains(answer.string("/status"));
  }
}
