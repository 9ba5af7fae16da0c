package uz.erp.catalog.store.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;

class ToldOfStoresTest {

  private final EventCodec codec = new EventCodec();

  @Test
  void whatAuthServiceTellsOfStoresIsUnderstood() {
    assertThat(read("auth.store-registered.v1", StoreRegistered.class))
        .isEqualTo(new StoreRegistered(1, "Мой Магазин"));
    assertThat(read("auth.store-changed.v1", StoreNamed.class))
        .isEqualTo(new StoreNamed("Мой Магазин"));
    for (String type : new String[] {"auth.store-deleted.v1", "auth.store-restored.v1"}) {
      assertThat(read(type, StoreMarked.class)).isEqualTo(new StoreMarked("moy-magazin_a4b3c2d1"));
    }
  }

  private <T> T read(String type, Class<T> shape) {
    return codec.dataOf(EventContracts.consumedSample(type), shape);
  }
}
