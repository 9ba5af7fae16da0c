package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Shoppers by dice, the same ones in every run; they take only what is on the shelf. */
final class Shoppers {

  private static final int[] NOTES = {1000, 5000, 10_000, 50_000, 100_000, 200_000};

  private final Random dice;
  private final List<Goods> shop;
  private final List<Long> customers;
  private final Function<Goods, BigDecimal> onShelf;

  Shoppers(long seed, List<Goods> shop, List<Long> customers, Function<Goods, BigDecimal> onShelf) {
    this.dice = new Random(seed);
    this.shop = shop;
    this.customers = customers;
    this.onShelf = onShelf;
  }

  /** The next shopper; one in ten pays in part by cash and in part by card. */
  Purchase next() {
    List<Scan> scans = new ArrayList<>();
    int wanted = 1 + dice.nextInt(5);
    while (scans.size() < wanted) {
      Scan scan = scan(pick());
      if (fits(scans, scan)) {
        scans.add(scan);
      }
    }
    if (dice.nextInt(6) == 0 && fits(scans, scans.getFirst())) {
      scans.add(scans.getFirst());
    }
    Long customer = dice.nextInt(3) == 0 ? customers.get(dice.nextInt(customers.size())) : null;
    return new Purchase(List.copyOf(scans), pay(Purchase.total(scans)), customer);
  }

  /** Some wares sell far more often than others. */
  private Goods pick() {
    double skewed = dice.nextDouble() * dice.nextDouble();
    // spread over the categories: neighbours in the list are not neighbours in popularity
    return shop.get((int) (skewed * shop.size()) * 37 % shop.size());
  }

  private Scan scan(Goods goods) {
    if (goods.ware().isWeighed()) {
      BigDecimal kilograms = BigDecimal.valueOf(30 + dice.nextInt(400)).movePointLeft(3);
      BigDecimal weight =
          kilograms.multiply(BigDecimal.valueOf(5)).setScale(3, RoundingMode.UNNECESSARY);
      return new Scan(
          goods, weight, dice.nextBoolean() ? Scan.Way.SCALE_LABEL : Scan.Way.PRODUCT_ID);
    }
    BigDecimal pieces = new BigDecimal(1 + dice.nextInt(3)).setScale(3, RoundingMode.UNNECESSARY);
    return new Scan(goods, pieces, dice.nextInt(4) == 0 ? Scan.Way.PRODUCT_ID : Scan.Way.BARCODE);
  }

  private boolean fits(List<Scan> basket, Scan scan) {
    BigDecimal inBasket =
        basket.stream()
            .filter(other -> other.goods().equals(scan.goods()))
            .map(Scan::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return onShelf.apply(scan.goods()).compareTo(inBasket.add(scan.quantity())) >= 0;
  }

  private List<Payment> pay(BigDecimal total) {
    int way = dice.nextInt(20);
    if (way < 10) {
      return List.of(Payment.cash(total, handedOver(total)));
    }
    if (way < 16) {
      return List.of(Payment.by("card", total));
    }
    if (way == 16) {
      return List.of(Payment.by("mobile", total));
    }
    if (way == 17) {
      return List.of(Payment.by("transfer", total));
    }
    return split(total);
  }

  /** Cash for a round part of it, if there is one, and the card for the rest. */
  private List<Payment> split(BigDecimal total) {
    BigDecimal cash =
        total.divide(BigDecimal.valueOf(2000), 0, RoundingMode.DOWN).movePointRight(3).setScale(2);
    if (cash.signum() == 0) {
      return List.of(Payment.by("card", total));
    }
    return List.of(Payment.cash(cash, handedOver(cash)), Payment.by("card", total.subtract(cash)));
  }

  /** Exactly, or the fewest notes of one kind that are enough. */
  private BigDecimal handedOver(BigDecimal amount) {
    if (dice.nextInt(4) == 0) {
      return amount;
    }
    BigDecimal note = BigDecimal.valueOf(NOTES[dice.nextInt(NOTES.length)]);
    return amount.divide(note, 0, RoundingMode.UP).multiply(note).setScale(2);
  }
}
