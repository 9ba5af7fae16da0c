package uz.erp.systemtests.demo;

import java.util.List;
import uz.erp.systemtests.client.Api;

/** The owner opens a second store: the same token, another key, nothing of the first in it. */
final class SecondStoreChapter implements Chapter {

  private final Api anyone;

  SecondStoreChapter(Api anyone) {
    this.anyone = anyone;
  }

  @Override
  public String title() {
    return "A second store";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/users/stores/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Api second = shop.secondStore("Chorsu Market 2");

    agreements.check(
        "stores of the owner",
        2,
        shop.owner()
            .without("X-Tenant-Key")
            .get("/api/users/auth/my-stores/")
            .expect(200)
            .number("/count"));
    agreements.check(
        "products in the second store",
        0,
        second.get("/api/products/products/").expect(200).number("/count"));
    agreements.check(
        "the first store asked with no token",
        401,
        anyone.inStore(shop.store().tenantKey()).get("/api/products/products/").status());
  }
}
