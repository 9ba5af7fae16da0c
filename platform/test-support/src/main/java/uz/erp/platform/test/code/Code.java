package uz.erp.platform.test.code;

import java.util.HashSet;
import java.util.Set;

/**
 * What one method's code mentions. Types are in the form of class files, {@code java/lang/String}.
 */
final class Code {

  /** A method by its class, name and descriptor. */
  record Target(String type, String name, String descriptor) {

    Target in(String other) {
      return new Target(other, name, descriptor);
    }

    boolean isConstructor() {
      return name.equals("<init>");
    }
  }

  /** A field, such as the constant of an enum. */
  record Field(String type, String name) {}

  final Set<Target> calls = new HashSet<>();
  final Set<Field> reads = new HashSet<>();
  final Set<Field> writes = new HashSet<>();
  final Set<String> texts = new HashSet<>();
}
