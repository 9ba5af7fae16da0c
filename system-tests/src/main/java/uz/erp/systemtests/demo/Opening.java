package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;

/** Registers a store and fills it: cashier, categories, products, customers, goods. */
final class Opening {

  private static final List<String> CUSTOMERS =
      List.of(
          "Aziza Yusupova",
          "Bekzod Rahimov",
          "Camila Ergasheva",
          "Davron Ismoilov",
          "Elena Kim",
          "Farhod Nazarov",
          "Gulnora Saidova",
          "Husan Toshmatov",
          "Iroda Mirzayeva",
          "Jamshid Qodirov",
          "Kamola Abdullayeva",
          "Laziz Umarov");

  private final Accounts accounts;
  private final Paper paper;

  Opening(Api anyone, Paper paper) {
    this.accounts = new Accounts(anyone);
    this.paper = paper;
  }

  Shop open(String name) {
    Store store = accounts.register(name);
    paper.line("store     %s, key %s, schema %s", name, store.tenantKey(), store.schema());
    paper.line("owner     %s", store.owner().username());
    Person cashier = accounts.hire(store, "cashier", "Malika");
    paper.line(
        "cashier   %s, signed in with the credentials the owner was given", cashier.username());
    Api owner = store.owner().api();
    List<Goods> goods = products(owner, Assortment.wares());
    List<Long> customers = customers(owner);
    paper.line("customers %d", customers.size());
    return new Shop(store, cashier, goods, customers);
  }

  private List<Goods> products(Api owner, List<Ware> wares) {
    Map<String, Long> categories = new LinkedHashMap<>();
    List<Goods> goods = new ArrayList<>();
    for (Ware ware : wares) {
      long category =
          categories.computeIfAbsent(
              ware.category(),
              name ->
                  owner
                      .post("/api/products/categories/", Map.of("name", name))
                      .expect(201)
                      .number("/id"));
      goods.add(new Goods(create(owner, ware, category), ware));
    }
    paper.line("products  %d with barcodes in %d categories", goods.size(), categories.size());
    return List.copyOf(goods);
  }

  private static long create(Api owner, Ware ware, long category) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", ware.name());
    form.put("sku", ware.sku());
    form.put("barcode", ware.barcode());
    form.put("category", category);
    form.put("unit", ware.unit());
    form.put("cost_price", ware.cost());
    form.put("sale_price", ware.price());
    form.put("tax_rate", ware.taxRate());
    form.put("min_stock", ware.minStock());
    return owner.post("/api/products/products/", form).expect(201).number("/id");
  }

  private static List<Long> customers(Api owner) {
    List<Long> ids = new ArrayList<>();
    for (String name : CUSTOMERS) {
      Map<String, String> form =
          Map.of("name", name, "phone", "+9989012345%02d".formatted(ids.size()));
      ids.add(owner.post("/api/customers/customers/", form).expect(201).number("/id"));
    }
    return List.copyOf(ids);
  }

  /** The morning's delivery, one receipt of goods per category. */
  void receive(Shop shop, Books books) {
    Map<String, List<Goods>> trucks = new LinkedHashMap<>();
    shop.goods()
        .forEach(
            goods ->
                trucks.computeIfAbsent(goods.ware().category(), c -> new ArrayList<>()).add(goods));
    BigDecimal cost = Arithmetic.NOTHING;
    for (var truck : trucks.entrySet()) {
      List<Map<String, Object>> lines = truck.getValue().stream().map(Opening::line).toList();
      Answer answer =
          shop.owner()
              .post(
                  "/api/products/inventory/receipts/",
                  Map.of("supplier", truck.getKey() + " wholesale", "lines", lines))
              .expect(201);
      cost = cost.add(answer.decimal("/total_cost"));
      truck.getValue().forEach(goods -> books.deliver(goods, goods.ware().delivered()));
    }
    paper.line("delivered %d receipts of goods worth %s", trucks.size(), Paper.figure(cost));
  }

  private static Map<String, Object> line(Goods goods) {
    return Map.of(
        "product", goods.id(),
        "quantity", goods.ware().delivered(),
        "unit_cost", goods.ware().cost());
  }
}
