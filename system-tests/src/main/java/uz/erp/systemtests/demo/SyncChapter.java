package uz.erp.systemtests.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** A till that was offline asks what has changed, and gets exactly that. */
final class SyncChapter implements Chapter {

  private static final String CHANGES = "/api/products/products/changes/";

  @Override
  public String title() {
    return "A till catches up";
  }

  @Override
  public List<String> needs() {
    return List.of("GET " + CHANGES);
  }

  /** Products by id, and how far the till has come. */
  private record Copy(Map<Long, JsonNode> products, long version) {}

  @Override
  public void play(Shop shop, Agreements agreements) {
    Novelty kept = Novelty.of(shop, "Broom", "BROOM", "25000.00");
    Novelty gone = Novelty.of(shop, "Mop", "MOP", "32000.00");
    long products = shop.owner().get("/api/products/products/").expect(200).number("/count");

    Copy copy = pull(shop.owner(), 0);
    agreements.check("products taken over", products, living(copy));
    agreements.check("changes since", 0, pull(shop.owner(), copy.version()).products().size());
    shop.owner().patch(kept.path(), Map.of("sale_price", "26500.00")).expect(200);
    shop.owner().delete(gone.path()).expect(204);
    Copy since = pull(shop.owner(), copy.version());

    agreements.check("changes after a new price and a removal", 2, since.products().size());
    agreements.check("the new price", "26500.00", text(since, kept.id(), "sale_price"));
    agreements.check("the removal", "true", text(since, gone.id(), "deleted"));
  }

  private static long living(Copy copy) {
    return copy.products().values().stream()
        .filter(product -> !product.path("deleted").asBoolean(false))
        .count();
  }

  private static String text(Copy copy, long id, String field) {
    JsonNode product = copy.products().get(id);
    return product == null ? "missing" : product.path(field).asString("missing");
  }

  private static Copy pull(Api api, long after) {
    Map<Long, JsonNode> products = new LinkedHashMap<>();
    long version = after;
    boolean more = true;
    while (more) {
      Answer page = api.get(CHANGES + "?after_version=" + version + "&limit=50").expect(200);
      page.at("/results").forEach(product -> products.put(product.path("id").longValue(), product));
      version = page.number("/version");
      more = page.at("/has_more").booleanValue();
    }
    return new Copy(products, version);
  }
}
