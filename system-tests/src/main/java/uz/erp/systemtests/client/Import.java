package uz.erp.systemtests.client;

import java.time.Duration;

/** An import, from the upload until the service is done with it. */
public final class Import {

  private static final String PATH = "/api/products/import/";

  private Import() {}

  /** Whether the suite has it: an older one has no such path. */
  public static boolean isOffered(Api api) {
    return Upload.csv("name,sku,sale_price\n").to(api, PATH + "?dry_run=true").status() != 404;
  }

  /**
   * Creates and changes products by SKU; returns the last word on it.
   *
   * @throws IllegalStateException when it is not done in time
   */
  public static Answer run(Api api, Upload upload, boolean dryRun, Duration bound) {
    return run(api, upload, PATH, "?mode=upsert&dry_run=" + dryRun, bound);
  }

  /**
   * Any import; returns the last word on it.
   *
   * @param path of all imports of its kind
   * @throws IllegalStateException when it is not done in time
   */
  public static Answer run(Api api, Upload upload, String path, String parameters, Duration bound) {
    long id = upload.to(api, path + parameters).expect(202).number("/id");
    return Eventually.get(
        "import " + id + " is done",
        bound,
        () -> api.get(path + id + "/").expect(200),
        answer -> hasEnded(answer.string("/status")));
  }

  private static boolean hasEnded(String status) {
    return status.equals("done") || status.equals("failed");
  }
}
