package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uz.erp.systemtests.client.Barcodes;

/** What a small grocery in Tashkent sells: 56 wares in 8 categories. */
final class Assortment {

  private static final String WARES =
      """
      Bread      | Non from the tandoor        | pcs | 2800    | 4000     | 0  | 200 | 20
      Bread      | Patyr                       | pcs | 5200    | 7500     | 0  | 90  | 10
      Bread      | White loaf                  | pcs | 3100    | 4200     | 0  | 150 | 15
      Bread      | Rye loaf                    | pcs | 4350.50 | 6199.90  | 12 | 80  | 15
      Bread      | Lavash                      | pcs | 1900    | 2750     | 0  | 120 | 15
      Bread      | Samsa dough 500 g           | pcs | 7800    | 11490.50 | 12 | 60  | 10
      Bread      | Sushki 300 g                | pcs | 6100    | 8999.99  | 12 | 70  | 10
      Dairy      | Milk 3.2 % 1 l              | pcs | 9800    | 12900    | 12 | 180 | 24
      Dairy      | Kefir 1 l                   | pcs | 9200    | 12300    | 12 | 90  | 12
      Dairy      | Qatiq 500 g                 | pcs | 5600    | 8000     | 12 | 90  | 12
      Dairy      | Butter 82.5 % 180 g         | pcs | 21500   | 27990.90 | 12 | 60  | 12
      Dairy      | Sour cream 20 % 400 g       | pcs | 14200   | 18900    | 12 | 60  | 12
      Dairy      | Suzma                       | kg  | 26000   | 38000    | 12 | 40  | 5
      Dairy      | Cheese Gollandskiy          | kg  | 78000   | 104990.50| 12 | 35  | 5
      Fruit      | Apples Semerenko            | kg  | 11000   | 16000    | 0  | 90  | 10
      Fruit      | Pomegranates                | kg  | 17500   | 26000    | 0  | 60  | 8
      Fruit      | Grapes Husayni              | kg  | 14000   | 22990    | 0  | 60  | 8
      Fruit      | Quince                      | kg  | 9500    | 14990.90 | 0  | 45  | 6
      Fruit      | Persimmons                  | kg  | 12500   | 18990.50 | 0  | 60  | 8
      Fruit      | Lemons Tashkent             | pcs | 1800    | 3000     | 0  | 160 | 20
      Fruit      | Bananas                     | kg  | 17800   | 23990    | 12 | 70  | 10
      Vegetables | Potatoes                    | kg  | 3900    | 5990     | 0  | 180 | 25
      Vegetables | Onions                      | kg  | 2100    | 3490.50  | 0  | 140 | 20
      Vegetables | Carrots yellow              | kg  | 3200    | 4990.90  | 0  | 120 | 15
      Vegetables | Tomatoes                    | kg  | 11900   | 17990    | 0  | 90  | 12
      Vegetables | Cucumbers                   | kg  | 9900    | 14990    | 0  | 80  | 12
      Vegetables | Bell peppers                | kg  | 13900   | 20990.50 | 0  | 50  | 8
      Vegetables | Garlic                      | kg  | 24500   | 36990    | 0  | 20  | 4
      Meat       | Beef shoulder               | kg  | 89000   | 115000   | 0  | 70  | 10
      Meat       | Lamb leg                    | kg  | 98500   | 129990   | 0  | 50  | 8
      Meat       | Minced beef                 | kg  | 84000   | 109990.50| 0  | 50  | 8
      Meat       | Chicken whole               | kg  | 31000   | 40990    | 0  | 80  | 10
      Meat       | Qazi                        | kg  | 145000  | 189990.90| 12 | 14  | 3
      Meat       | Sausage Doktorskaya         | kg  | 52000   | 69990    | 12 | 40  | 6
      Meat       | Eggs, 10                    | pcs | 15500   | 19900    | 0  | 110 | 15
      Grocery    | Rice Devzira                | kg  | 27500   | 36990    | 12 | 120 | 15
      Grocery    | Rice Lazer                  | kg  | 16900   | 22990    | 12 | 120 | 15
      Grocery    | Flour first grade 2 kg      | pcs | 12800   | 16990.99 | 12 | 90  | 12
      Grocery    | Sunflower oil 1 l           | pcs | 18900   | 23990    | 12 | 110 | 15
      Grocery    | Sugar 1 kg                  | pcs | 11200   | 13990    | 12 | 120 | 15
      Grocery    | Mung beans                  | kg  | 18500   | 25990.90 | 12 | 50  | 6
      Grocery    | Chickpeas                   | kg  | 17900   | 24990    | 12 | 50  | 6
      Tea        | Green tea No 95, 100 g      | pcs | 9900    | 14500    | 12 | 120 | 15
      Tea        | Black tea 100 g             | pcs | 10900   | 15990.50 | 12 | 90  | 12
      Tea        | Coffee instant 95 g         | pcs | 42500   | 55990    | 12 | 40  | 6
      Tea        | Navat                       | kg  | 32000   | 44990.90 | 12 | 30  | 4
      Tea        | Halva Samarkand             | kg  | 38500   | 52990    | 12 | 30  | 4
      Tea        | Raisins                     | kg  | 34900   | 47990.50 | 12 | 40  | 5
      Tea        | Almonds                     | kg  | 82500   | 109990   | 12 | 25  | 4
      Household  | Matches, 10 boxes           | pcs | 3300    | 4990.01  | 12 | 80  | 10
      Household  | Soap 90 g                   | pcs | 5100    | 7490.33  | 12 | 90  | 12
      Household  | Toothpaste 100 ml           | pcs | 14900   | 19990.67 | 12 | 60  | 8
      Household  | Washing powder 1 kg         | pcs | 23900   | 31990    | 12 | 50  | 8
      Household  | Paper towels, 2 rolls       | pcs | 11900   | 16490    | 12 | 60  | 8
      Household  | Batteries AA, 4             | pcs | 15500   | 22990.90 | 12 | 40  | 6
      Household  | Plastic bag                 | pcs | 450     | 1000     | 12 | 600 | 50
      """;

  private Assortment() {}

  static List<Ware> wares() {
    List<Ware> wares = new ArrayList<>();
    for (String line : WARES.lines().toList()) {
      wares.add(ware(wares.size() + 1, line.split("\\|", -1)));
    }
    return List.copyOf(wares);
  }

  private static Ware ware(int number, String[] columns) {
    String unit = columns[2].strip();
    String category = columns[0].strip();
    return new Ware(
        category,
        columns[1].strip(),
        unit,
        unit.equals("kg")
            ? "%05d".formatted(number)
            : "%s-%03d".formatted(category.substring(0, 3).toUpperCase(Locale.ROOT), number),
        Barcodes.packaged(number),
        decimal(columns[3]),
        decimal(columns[4]),
        decimal(columns[5]),
        decimal(columns[6]),
        decimal(columns[7]));
  }

  private static BigDecimal decimal(String column) {
    return new BigDecimal(column.strip());
  }
}
