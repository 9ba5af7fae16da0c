package uz.erp.catalog.image;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.PRODUCTS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ImageIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;
  private long cola;
  private String images;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("images"));
    cola = shop.product("Cola");
    images = PRODUCTS + cola + "/images/";
  }

  @Test
  void aPictureComesBackByteForByteAsWhatItIs() {
    byte[] sent = Pictures.jpeg(600, 300);

    TestAnswer added = upload("x.html", "text/html", sent).expect(201);
    TestAnswer read = shop.owner().get(added.at("/url")).expect(200);
    TestAnswer thumbnail = shop.owner().get(added.at("/thumbnail_url")).expect(200);

    assertThat(added.at("/media_type")).isEqualTo("image/jpeg");
    assertThat(added.at("/width")).isEqualTo("600");
    assertThat(added.json().path("is_primary").asBoolean()).isTrue();
    assertThat(read.bytes()).isEqualTo(sent);
    assertThat(read.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(read.header("Cache-Control")).contains("private").contains("max-age");
    assertThat(Pictures.decoded(thumbnail.bytes()).getWidth()).isEqualTo(256);
    assertThat(thumbnail.header("ETag")).isNotEqualTo(read.header("ETag"));
    assertThat(shop.get(cola).at("/images/0/url").asString()).isEqualTo(added.at("/url"));
    assertThat(shop.get(cola).at("/images/0/is_primary").asBoolean()).isTrue();
    assertThat(shop.get(cola).path("version").asLong()).isEqualTo(2);
  }

  @Test
  void whoHasThePictureDoesNotGetItAgain() {
    TestAnswer added = upload("x.png", "image/png", Pictures.png(40, 30)).expect(201);
    String tag = String.valueOf(shop.owner().get(added.at("/url")).expect(200).header("ETag"));

    TestAnswer again = shop.owner().header("If-None-Match", tag).get(added.at("/url"));

    assertThat(again.expect(304).bytes()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    shop.owner().get(added.at("/url") + "?size=huge").expect(400);
  }

  @Test
  void picturesAreOrderedAndTheFirstIsThePrimaryOne() {
    List<Long> ids = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      ids.add(id(upload("x.png", "image/png", Pictures.png(10 + i, 10)).expect(201)));
    }

    TestAnswer primary =
        shop.owner().patch(images + ids.get(2) + "/", "{\"is_primary\": true}").expect(200);
    assertThat(primary.json().path("is_primary").asBoolean()).isTrue();
    assertThat(order()).containsExactly(ids.get(2), ids.get(0), ids.get(1));
    shop.owner()
        .put(
            images + "order/",
            "{\"images\": [%d, %d, %d]}".formatted(ids.get(1), ids.get(2), ids.get(0)))
        .expect(200);
    assertThat(order()).containsExactly(ids.get(1), ids.get(2), ids.get(0));
    shop.owner().delete(images + ids.get(1) + "/").expect(204);
    assertThat(order()).containsExactly(ids.get(2), ids.get(0));
    assertThat(shop.owner().get(images + ids.get(1) + "/").expect(404).at("/code"))
        .isEqualTo("not_found");
    for (String bad :
        new String[] {"[]", "[1]", "[%d]".formatted(ids.get(0)), "null", "\"x\"", "[null, 1]"}) {
      shop.owner().put(images + "order/", "{\"images\": %s}".formatted(bad)).expect(400);
    }
    shop.owner().patch(images + ids.get(0) + "/", "{\"is_primary\": false}").expect(400);
    shop.owner().patch(images + ids.get(0) + "/", "{}").expect(400);
  }

  @Test
  void whatIsNoPictureIsRefusedAndNothingIsKept() {
    byte[] jpeg = Pictures.jpeg(300, 200);

    assertThat(upload("x.jpg", "image/jpeg", "hello".getBytes()).expect(415).at("/code"))
        .isEqualTo("unsupported_image");
    assertThat(
            upload("x.jpg", "image/jpeg", Arrays.copyOf(jpeg, jpeg.length / 2))
                .expect(400)
                .at("/code"))
        .isEqualTo("invalid_image");
    assertThat(upload("x.png", "image/png", Pictures.bomb(60_000, 60_000)).expect(400).at("/code"))
        .isEqualTo("image_dimensions_too_large");
    upload("x.jpg", "image/jpeg", new byte[6 * 1024 * 1024]).expect(413);
    upload("x.jpg", "image/jpeg", new byte[0]).expect(415);
    shop.owner().post(images, "{}").expect(415);
    shop.owner()
        .header("Content-Type", "multipart/form-data; boundary=x")
        .post(images, "--x--\r\n")
        .expect(400);
    assertThat(order()).isEmpty();
  }

  @Test
  void aRepeatedUploadAddsOnePicture() {
    byte[] png = Pictures.png(40, 30);
    TestApi once = shop.owner().header("Idempotency-Key", "picture-1");

    TestAnswer first = once.upload(images, "x.png", "image/png", png).expect(201);
    TestAnswer again = once.upload(images, "x.png", "image/png", png).expect(201);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(upload("x.png", "image/png", png).expect(409).at("/code"))
        .isEqualTo("duplicate_image");
    assertThat(order()).hasSize(1);
  }

  @Test
  void noMoreThanTenAlsoAtOnce() throws Exception {
    List<Callable<Integer>> uploads = new ArrayList<>();
    for (int i = 1; i <= 14; i++) {
      byte[] png = Pictures.png(i, 10);
      uploads.add(() -> upload("x.png", "image/png", png).status());
    }

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(6)) {
      for (Future<Integer> answer : people.invokeAll(uploads)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnly(201, 409);
    assertThat(order()).hasSize(10);
  }

  @Test
  void picturesOfAnotherStoreOrADeletedProductAreNotThere() {
    Shop other = Shop.of(api, stores.open("other"));
    other.product("Theirs");
    TestAnswer added = upload("x.png", "image/png", Pictures.png(40, 30)).expect(201);

    other.owner().get(added.at("/url")).expect(404);
    other.owner().delete(added.at("/url")).expect(404);
    shop.owner().delete(PRODUCTS + cola + "/").expect(204);
    shop.owner().get(added.at("/url")).expect(404);
    shop.owner().get(images).expect(404);
    upload("x.png", "image/png", Pictures.png(40, 30)).expect(404);
  }

  @Test
  void aCashierSeesPicturesAndAddsNone() {
    TestAnswer added = upload("x.png", "image/png", Pictures.png(40, 30)).expect(201);
    TestApi cashier = api.as(shop.store(), "cashier");

    cashier.get(added.at("/url")).expect(200);
    cashier.upload(images, "x.png", "image/png", Pictures.png(41, 30)).expect(403);
    cashier.delete(added.at("/url")).expect(403);
    cashier.patch(added.at("/url"), "{\"is_primary\": true}").expect(403);
    cashier.put(images + "order/", "{\"images\": []}").expect(403);
    api.get(added.at("/url")).expect(401);
  }

  private TestAnswer upload(String name, String type, byte[] content) {
    return shop.owner().upload(images, name, type, content);
  }

  private List<Long> order() {
    List<Long> ids = new ArrayList<>();
    JsonNode results = shop.owner().get(images).expect(200).json().path("results");
    results.forEach(image -> ids.add(image.path("id").asLong()));
    return ids;
  }

  private static long id(TestAnswer image) {
    return image.json().path("id").asLong();
  }
}
