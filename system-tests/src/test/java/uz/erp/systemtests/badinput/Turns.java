package uz.erp.systemtests.badinput;

/**
 * Who asks what when everybody need not ask everything: always the same, and each thing is asked in
 * every fourth place or so.
 */
final class Turns {

  /** The low bits of a text's hash follow its last letters alone; the golden ratio spreads them. */
  private static final int SPREAD = 0x9E3779B9;

  private Turns() {}

  static boolean has(String what, String place) {
    return (what + "@" + place).hashCode() * SPREAD >>> 30 == 0;
  }
}
