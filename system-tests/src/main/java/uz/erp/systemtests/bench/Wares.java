package uz.erp.systemtests.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Barcodes;

/** As many products as a supermarket has, the same in every run: what the n-th one is called. */
final class Wares {

  private static final List<String> KINDS =
      List.of(
          "Молоко",
          "Кефир",
          "Сметана",
          "Сыр",
          "Масло",
          "Хлеб",
          "Печенье",
          "Шоколад",
          "Сахар",
          "Рис",
          "Гречка",
          "Макароны",
          "Чай зелёный",
          "Кофе",
          "Сок",
          "Вода",
          "Колбаса",
          "Курица",
          "Яблоки",
          "Картофель",
          "Guruch",
          "Non",
          "Sut",
          "Qatiq",
          "Choy",
          "Yog'",
          "Shampun",
          "Sovun",
          "Cola",
          "Ketchup");
  private static final List<String> BRANDS =
      List.of(
          "Чимган",
          "Samarqand",
          "Простоквашино",
          "Nestle",
          "Лактель",
          "Bravo",
          "Оила",
          "Registon",
          "Нестле",
          "Toshkent",
          "Alpen Gold",
          "Домик",
          "Musaffo",
          "Prima",
          "Юнона",
          "Zafar",
          "Ahmad",
          "Акбар",
          "Makfa",
          "Parma");
  private static final List<String> SIZES =
      List.of("100 г", "200 г", "250 g", "500 г", "900 ml", "1 л", "1 kg", "1,5 л", "2 кг", "5 кг");

  private Wares() {}

  static String name(int number) {
    return "%s %s %s №%d"
        .formatted(
            kind(number),
            BRANDS.get(number / KINDS.size() % BRANDS.size()),
            SIZES.get(number / (KINDS.size() * BRANDS.size()) % SIZES.size()),
            number);
  }

  static String kind(int number) {
    return KINDS.get(number % KINDS.size());
  }

  static String brand(int number) {
    return BRANDS.get(number % BRANDS.size());
  }

  static String sku(int number) {
    return "BENCH-%06d".formatted(number);
  }

  static String barcode(int number) {
    return Barcodes.packaged(500_000 + number);
  }

  static Map<String, Object> form(int number) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", name(number));
    form.put("sku", sku(number));
    form.put("barcode", barcode(number));
    form.put("unit", "pcs");
    form.put("cost_price", "%d.50".formatted(1000 + number % 5000));
    form.put("sale_price", "%d.00".formatted(1500 + number % 7000));
    return form;
  }

  static List<String> columns() {
    return List.copyOf(form(0).keySet());
  }
}
