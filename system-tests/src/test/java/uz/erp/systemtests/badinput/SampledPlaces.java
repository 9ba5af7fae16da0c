package uz.erp.systemtests.badinput;

/**
 * Chooses places where not every value need be sent in each: always the same, about every fourth
 * place for each value.
 */
final class SampledPlaces {

  /** The low bits of a text's hash follow its last letters alone; the golden ratio spreads them. */
  private static final int SPREAD = 0x9E3779B9;

  private SampledPlaces() {}

  static boolean has(String what, String place) {
    return (what + "@" + place).hashCode() * SPREAD >>> 30 == 0;
  }
}
