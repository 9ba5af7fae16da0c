package uz.erp.systemtests.fuzz;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** All random choices; the same seed gives the same ones. */
final class Randomness {

  private final SplittableRandom random;

  private final LocalDate today;

  Randomness(long seed, LocalDate today) {
    random = new SplittableRandom(seed);
    this.today = today;
  }

  /** The chance of one part of a run, whatever the other parts do. */
  static Randomness of(long seed, String service, int round) {
    return new Randomness(
        seed * 1_000_003L + service.hashCode() * 31L + round, LocalDate.now(ZoneOffset.UTC));
  }

  boolean of(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to less than this. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  long any() {
    return random.nextLong();
  }

  @SafeVarargs
  final <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** An element whose weight in the list is so large a part of the sum. */
  <T> T weighted(List<T> choices, List<Double> weights) {
    double at = random.nextDouble() * weights.stream().mapToDouble(w -> w).sum();
    for (int i = 0; i < choices.size(); i++) {
      at -= weights.get(i);
      if (at < 0) {
        return choices.get(i);
      }
    }
    return choices.getLast();
  }

  /** Mostly the last ones. */
  <T> T late(List<T> choices) {
    if (of(0.15)) {
      return one(choices);
    }
    int back = 0;
    while (back < choices.size() - 1 && of(0.45)) {
      back++;
    }
    return choices.get(choices.size() - 1 - back);
  }

  /** The day of the run: what is past and what is to come is so for the suite, too. */
  LocalDate today() {
    return today;
  }

  String uuid() {
    return new UUID(any() & ~0xf000L | 0x4000L, any() & ~(3L << 62) | (1L << 63)).toString();
  }

  String word() {
    StringBuilder word = new StringBuilder();
    int length = between(3, 9);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + below(26)));
    }
    return word.toString();
  }
}
