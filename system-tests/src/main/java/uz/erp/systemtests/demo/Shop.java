package uz.erp.systemtests.demo;

import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;

/** A store that is ready to open for customers. */
record Shop(Store store, Person cashier, List<Goods> goods, List<Long> customers) {

  Api owner() {
    return store.owner().api();
  }

  /** The id of a new register. */
  long newRegister(String name) {
    return owner().post("/api/sales/registers/", Map.of("name", name)).expect(201).number("/id");
  }

  /** The owner in a further store, which is opened for it. */
  Api secondStore(String name) {
    Answer opened =
        owner()
            .without("X-Tenant-Key")
            .post("/api/users/stores/", Map.of("name", name))
            .expect(201);
    return owner().inStore(opened.string("/tenant_key"));
  }
}
